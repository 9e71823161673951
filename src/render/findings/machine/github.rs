//! `github`: workflow commands, which GitHub Actions shows as annotations
//! (docs.github.com, "Workflow commands for GitHub Actions").

use super::{Diagnostic, Report, full_message};
use crate::clean::clean;
use crate::diagnostic::Level;

/// The number of annotations of one level that GitHub shows of a step.
const SHOWN: usize = 10;

/// Renders one command per diagnostic, as many of each level as GitHub shows, and a notice
/// about the others.
pub(super) fn write(report: &Report) -> String {
    let (mut errors, mut warnings) = (0, 0);
    let shown = report.diagnostics.iter().filter(|diagnostic| {
        let count = match diagnostic.level {
            Level::Error => &mut errors,
            Level::Warning => &mut warnings,
        };
        *count += 1;
        *count <= SHOWN
    });
    let mut text: String = shown.map(command).collect();
    let left = errors.saturating_sub(SHOWN) + warnings.saturating_sub(SHOWN);
    if left > 0 {
        text.push_str("::notice title=dcs more::");
        text.push_str(&data(&report.more(left)));
        text.push('\n');
    }
    text
}

fn command(diagnostic: &Diagnostic) -> String {
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
        property(&clean(&diagnostic.location.forge)),
        start.line,
        end.line,
        property(&format!("{} {}", diagnostic.code, diagnostic.name)),
        data(&full_message(diagnostic))
    )
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
