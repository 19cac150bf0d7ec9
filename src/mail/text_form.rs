//! Serde and JSON Schema for types whose text form is their `FromStr`/`Display` pair.

/// Gives a type its place in provider files: written by `Display`, described by a schema of `string`
/// with what an editor can check, and read by whoever calls `FromStr`.
macro_rules! text_form {
    ($type:ty, $description:literal, { $($schema:tt)* }) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "string",
                    "description": $description,
                    $($schema)*
                })
            }
        }
    };
}

pub(crate) use text_form;

/// A closed set of words: the enum, its words, its order, its error and its text form in one list.
macro_rules! words {
    (
        $(#[$meta:meta])*
        $type:ident, $error:ident, $what:literal, $description:literal:
        $( $(#[$variant_meta:meta])* $variant:ident = $word:literal, )+
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $type { $( $(#[$variant_meta])* $variant, )+ }

        impl $type {
            /// Every value, in declared order.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )+ ];

            /// The word in provider files and reports.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$variant => $word, )+ }
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        #[doc = concat!("A word that is no ", $what, ".")]
        #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
        #[error("expected {}", $crate::mail::text_form::expected_words(&[ $( $word, )+ ]))]
        pub struct $error;

        impl std::str::FromStr for $type {
            type Err = $error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text { $( $word => Ok(Self::$variant), )+ _ => Err($error) }
            }
        }

        $crate::mail::text_form::text_form!($type, $description, { "enum": [ $( $word, )+ ] });
    };
}

pub(crate) use words;

/// `a`, `b` or `c`: how an error message lists the words that it expected.
pub(crate) fn expected_words(words: &[&str]) -> String {
    match words {
        [] => "nothing".to_owned(),
        [only] => format!("`{only}`"),
        [first @ .., last] => format!("`{}` or `{last}`", first.join("`, `")),
    }
}
