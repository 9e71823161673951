//! All variants of an enum, in an order of their own.

/// Lists the variants of an enum: `every!(Shell: Bash, Zsh)`. Where one is forgotten, it does
/// not compile.
macro_rules! every {
    ($type:ident: $($variant:ident),+ $(,)?) => {{
        const _: fn($type) = |($($type::$variant)|+)| ();
        [$($type::$variant),+]
    }};
}
