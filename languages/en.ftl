# What pages say in English. Every other file of this folder has the same keys and the same places.
# A text holds no markup; templates put names into `bdi` and `code` themselves.

# --- Every page -------------------------------------------------------------------------------------------

# The name of the language, in the language itself.
language-name = English
