//! Examples of records as comments, which show what a file can hold and how it is written.

use crate::plan::record::Kind;

/// How one example is introduced, with the placeholders `{list}` and `{example}`.
const EXAMPLE: &str = include_str!("example.txt");

/// The syntax of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Syntax {
    /// TOML.
    Toml,
    /// YAML.
    Yaml,
}

/// Returns whether a text holds records of a kind.
pub(super) fn holds(text: &str, kind: Kind, syntax: Syntax) -> bool {
    let begin = match syntax {
        Syntax::Toml => format!("[[{}]]", kind.list),
        Syntax::Yaml => format!("{}:", kind.list),
    };
    text.lines().any(|line| line == begin)
}

/// Returns an example of each kind as comments: without the marks, they are records. In a
/// file that `goes_on` with its list, they are the next ones of that list.
pub(super) fn examples(kinds: &[Kind], syntax: Syntax, goes_on: bool) -> String {
    let commented = |line: &str| match line {
        "" => "#\n".to_owned(),
        line => format!("# {line}\n"),
    };
    let example = |kind: &Kind| {
        let block = block(kind.example, syntax);
        // A list in YAML has its key once, above all of its records.
        let above = usize::from(goes_on && syntax == Syntax::Yaml);
        let example: String = block.lines().skip(above).map(commented).collect();
        EXAMPLE
            .replace("{list}", kind.list)
            .replace("{example}", &example)
    };
    kinds.iter().map(example).collect()
}

/// Returns the part of an example that is in a syntax.
fn block(example: &str, syntax: Syntax) -> &str {
    let begin = match syntax {
        Syntax::Toml => "```toml\n",
        Syntax::Yaml => "```yaml\n",
    };
    let (_, rest) = example.split_once(begin).unwrap_or_default();
    rest.split_once("```").map_or(rest, |(block, _)| block)
}
