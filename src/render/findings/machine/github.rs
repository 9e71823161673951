//! `github`: workflow commands, which GitHub Actions shows as annotations
//! (docs.github.com, "Workflow commands for GitHub Actions").

use super::{Report, full_message};
use crate::clean::clean;
use crate::diagnostic::Level;

/// Renders one command per diagnostic.
pub(super) fn write(report: &Report) -> String {
    let lines: Vec<String> = report
        .diagnostics
        .iter()
        .map(|diagnostic| {
            let command = match diagnostic.level {
                Level::Error => "error",
                Level::Warning => "warning",
            };
            let (start, end) = (diagnostic.location.start, diagnostic.location.end);
            // GitHub uses columns only if both lines are the same.
            let columns = if start.line == end.line {
                format!(",col={},endColumn={}", start.column, end.column)
            } else {
                String::new()
            };
            format!(
                "::{command} file={},line={},endLine={}{columns},title={}::{}\n",
                property(&clean(&diagnostic.location.path)),
                start.line,
                end.line,
                property(&format!("{} {}", diagnostic.code, diagnostic.name)),
                data(&full_message(diagnostic))
            )
        })
        .collect();
    lines.concat()
}

/// Escapes the text of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// Escapes a property value of a command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_breaks_out_of_a_command() {
        assert_eq!(data("50 %\r\n::error::"), "50 %25%0D%0A::error::");
        assert_eq!(property("a,b:c%"), "a%2Cb%3Ac%25");
    }
}
