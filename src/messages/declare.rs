//! How parts of the catalogue are declared.

/// Declares a part of the catalogue: `name: "tiếng Việt" | "English";`.
macro_rules! words {
    ($(#[$doc:meta])* $words:ident { $($name:ident: $vi:literal | $en:literal;)* }) => {
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $words {
            $(#[doc = concat!("```text\n", $en, "\n```")] pub $name: &'static str,)*
        }

        impl $words {
            pub(super) const VIETNAMESE: Self = Self { $($name: $vi,)* };
            pub(super) const ENGLISH: Self = Self { $($name: $en,)* };
            /// The name of every text with its Vietnamese and English version.
            pub const ALL: &'static [$crate::messages::Text] =
                &[$((stringify!($name), $vi, $en),)*];
        }
    };
}
pub(super) use words;

/// Lists texts with their names: `name: "tiếng Việt" | "English";`.
macro_rules! texts {
    ($($name:ident: $vi:literal | $en:literal;)*) => {
        &[$((stringify!($name), $vi, $en),)*]
    };
}
pub(super) use texts;

/// Declares a part of the catalogue whose texts are only looked up by their names, and so
/// have no fields, which would cost every start of the program.
macro_rules! named_words {
    ($(#[$doc:meta])* $words:ident { $($name:ident: $vi:literal | $en:literal;)* }) => {
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $words;

        impl $words {
            /// The name of every text with its Vietnamese and English version.
            pub const ALL: &'static [$crate::messages::Text] =
                &[$((stringify!($name), $vi, $en),)*];
        }
    };
}
pub(super) use named_words;
