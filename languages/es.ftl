# Lo que dicen las páginas en español: las mismas claves y los mismos huecos que en `en.ftl`.

# --- Todas las páginas --------------------------------------------------------------------------------------

language-name = Español
