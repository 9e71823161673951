//! The values of arguments: which are accepted, their effect, and the messages about
//! those that are rejected.

use dcs::cli::commands;
use dcs::messages::Language;

use crate::world::{Run, dcs};

#[test]
fn values_out_of_bounds_are_refused_and_the_last_one_within_is_taken() {
    for (wrong, right) in [
        (
            &["overdue", "--exit-zero", "--warn", "36501d"][..],
            "36500d",
        ),
        (&["status", "--due-within", "36501"], "36500"),
        (&["undo", "--dry-run", "--wait", "3601"], "3600"),
        (&["status", "--all-plans", "plans", "--top", "0"], "1"),
    ] {
        let (option, value) = (wrong[wrong.len() - 2], wrong[wrong.len() - 1]);
        let said = dcs(wrong);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{wrong:?}");
        let found = format!("lỗi: giá trị `{value}` của `{option}` không hợp lệ: cần ");
        assert!(said.err.starts_with(&found), "{}", said.err);
        let taken = dcs(&[&wrong[..wrong.len() - 1], &[right]].concat());
        assert!(!taken.err.contains(option), "{}", taken.err);
    }
}

#[test]
fn a_bad_value_is_answered_with_what_was_found_and_what_was_expected() {
    for (arguments, expected) in [
        (
            &["record", "6a", "--figure", "nguoi-du"][..],
            "invalid value `nguoi-du` for `--figure`: expected `name=number`",
        ),
        (
            &["record", "6a", "--on", "tomorrow"],
            "invalid value `tomorrow` for `--on`: that day is still to come",
        ),
        (
            &["record", "6a", "--note", " "],
            "invalid value ` ` for `--note`: must not be empty",
        ),
        (
            &["record", "6a", "--state", "half"],
            "invalid value `half` for `--state`: expected one of done, started, paused, dropped",
        ),
        (
            &["add", "feedback", "--id", "a b"],
            "invalid value `a b` for `--id`: expected an identifier: letters, digits",
        ),
        (
            &["check", "--output", "pdf=a"],
            "invalid value `pdf=a` for `--output`: expected FORMAT=FILE with one of the formats human, json,",
        ),
        (
            &["completions", "tcsh"],
            "expected one of bash, zsh, fish, powershell",
        ),
    ] {
        let said = dcs(&[arguments, &["--lang", "en"]].concat());
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{arguments:?}");
        assert!(said.err.contains(expected), "{}", said.err);
    }
}

#[test]
fn a_language_that_is_not_known_is_refused_wherever_it_is_named() {
    let run = || Run::default().variable("DCS_LANG", "fr");
    let said = run().dcs(&["status"]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert_eq!(
        said.err,
        "lỗi: giá trị `fr` của `DCS_LANG` không hợp lệ: cần một trong: vi, en\n"
    );
    assert_eq!(
        run().dcs(&["status", "--lang", "en"]),
        dcs(&["status", "--lang", "en"])
    );
    assert_eq!(dcs(&["status", "--lang", "fr"]).code, 2);
    let upper = Run::default().variable("DCS_LANG", "EN").dcs(&["status"]);
    assert_eq!(upper, dcs(&["status", "--lang", "en"]));
}

#[test]
fn the_table_of_overdue_work_has_the_name_of_the_checks_form_too() {
    assert_eq!(dcs(&["overdue", "--format", "human"]), dcs(&["overdue"]));
    let help = dcs(&["overdue", "--help"]).out;
    assert!(help.contains("table") && !help.contains("human"), "{help}");
}

#[test]
fn annotations_that_are_the_result_are_not_printed_again() {
    let annotations = ["check", "-p", "tests/golden/broken", "--format", "github"];
    let alone = dcs(&annotations);
    let said = Run::default()
        .variable("GITHUB_ACTIONS", "true")
        .dcs(&[&annotations[..], &["--annotate"]].concat());
    assert!(alone.out.contains("::error"), "{}", alone.out);
    assert_eq!(said, alone);
}

#[test]
fn a_word_file_is_not_printed_to_a_terminal() {
    let report = ["report", "--format", "docx"];
    let said = Run::default().terminal(100).dcs(&report);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert!(said.err.contains("--output"), "{}", said.err);
}

#[test]
fn a_section_is_itself_and_what_is_below_it() {
    let rows = |section: &str| -> Vec<String> {
        let said = dcs(&["status", "--section", section, "--format", "csv"]);
        assert_eq!(said.code, 0, "{}", said.err);
        let mut reader =
            csv::Reader::from_reader(said.out.trim_start_matches('\u{feff}').as_bytes());
        let ids = reader.records().map(|row| row.unwrap()[0].to_owned());
        ids.collect()
    };
    // The last row is the total; the plan has tasks in II.1 to II.6 and in IV.
    assert_eq!(rows("I"), [""]);
    assert_eq!(rows("II.1"), ["II.1", ""]);
    assert_eq!(
        rows("II"),
        ["II.1", "II.2", "II.3", "II.4", "II.5", "II.6", ""]
    );
}

#[test]
fn usage_names_the_arguments_that_have_no_option() {
    for command in commands(Language::English).get_subcommands() {
        let name = command.get_name();
        let help = dcs(&[name, "--help", "--lang", "en"]).out;
        let usage = help.lines().find(|line| line.starts_with("Usage: "));
        let mut expected = format!("Usage: dcs {name} [OPTIONS]");
        for arg in command.get_positionals() {
            let value = arg.get_value_names().unwrap()[0].as_str();
            let (open, close) = if arg.is_required_set() {
                ('<', '>')
            } else {
                ('[', ']')
            };
            expected = format!("{expected} {open}{value}{close}");
        }
        assert_eq!(usage, Some(expected.as_str()));
    }
}
