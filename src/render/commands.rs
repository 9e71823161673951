//! Commands that texts mention: they name the plan, so that they do the same wherever they
//! are copied to.

/// The commands that read a plan.
const OF_A_PLAN: [&str; 14] = [
    "add", "check", "coverage", "document", "extend", "law", "list", "overdue", "plan", "record",
    "report", "status", "step", "undo",
];

/// What follows a command that names its plans itself, or needs none.
const OWN: [&str; 3] = [" -p ", " --all-plans", " --help"];

/// Returns a text in which the commands in backquotes name the plan. `plan` is the option
/// with a blank before it, or nothing.
#[must_use]
pub fn naming_plan(text: String, plan: &str) -> String {
    /// How a command begins in a text.
    const BEGINNING: &str = "`dcs ";
    if plan.is_empty() || !text.contains(BEGINNING) {
        return text;
    }
    let mut parts = text.split(BEGINNING);
    let mut named = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        named.push_str(BEGINNING);
        let end = part.find([' ', '`']).unwrap_or(part.len());
        let (name, rest) = part.split_at(end);
        named.push_str(name);
        let is_own = OWN.iter().any(|own| rest.starts_with(own));
        if OF_A_PLAN.contains(&name) && !is_own {
            named.push_str(plan);
        }
        named.push_str(rest);
    }
    named
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_names_the_plan_once() {
        let named = |text: &str| naming_plan(text.to_owned(), " -p a");
        assert_eq!(
            named("`dcs list` or dcs list"),
            "`dcs list -p a` or dcs list"
        );
        assert_eq!(
            named("x `dcs step b held`, `dcs undo`"),
            "x `dcs step -p a b held`, `dcs undo -p a`"
        );
        for whole in [
            "`dcs undo -p plans/2026`",
            "`dcs check --all-plans plans`",
            "`dcs record --help`",
            "`dcs explain due`",
            "`dcs",
        ] {
            assert_eq!(named(whole), whole);
        }
        assert_eq!(naming_plan("`dcs list`".to_owned(), ""), "`dcs list`");
    }
}
