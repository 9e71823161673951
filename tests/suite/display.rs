//! What a screen shows: lists instead of tables, colours, lines that fit.

use unicode_width::UnicodeWidthStr;

use crate::world::{Run, Scratch, base, dcs};

/// Every command that prints tables, with what each list of fields begins with.
const TABLES: &[(&[&str], &str)] = &[
    (&["status"], "Mục: I"),
    (&["status", "--by", "party"], "Chủ trì: "),
    (&["status", "--since", "2024-09-01"], "Mã kỳ: "),
    (&["status", "--all-plans", "plans"], "Đơn vị: "),
    (&["overdue"], "Mã kỳ: "),
    (&["list"], "Loại bản ghi: "),
    (&["list", "parties"], "Mã bộ phận, cá nhân: "),
];

#[test]
fn a_list_holds_what_the_table_holds_without_a_frame() {
    for (command, field) in TABLES {
        let list = dcs(&[*command, &["--format", "list"]].concat());
        assert_eq!(list.err, "", "{command:?}");
        assert!(!list.out.contains(['│', '┌']), "{command:?}: {}", list.out);
        let fields = list.out.lines().filter(|line| line.starts_with(field));
        let table = dcs(command);
        assert_eq!(list.code, table.code, "{command:?}");
        assert!(fields.count() > 0, "{command:?}: {}", list.out);
        // No cell of the table is missing from the list.
        for row in table
            .out
            .lines()
            .filter(|line| line.starts_with('│'))
            .skip(1)
        {
            for cell in row.split(['│', '┆']).map(str::trim) {
                assert!(list.out.contains(cell), "{command:?}: {cell}");
            }
        }
        // A terminal that is too narrow for the table shows the same list, broken to its width.
        let narrow = Run::default().terminal(20);
        let narrow = narrow.dcs(&[*command, &["--color", "never"]].concat());
        let words = |text: &str| {
            text.split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        assert_eq!(words(&narrow.out), words(&list.out), "{command:?}");
    }
}

#[test]
fn overdue_work_is_red_and_says_so_without_colour_too() {
    const RED: [&str; 2] = ["\u{1b}[38;5;9m", "\u{1b}[31m"];
    let is_red = |text: &str| RED.iter().any(|code| text.contains(code));
    for (command, word) in [
        (&["overdue"] as &[&str], "quá hạn"),
        (&["overdue", "--format", "list"], "quá hạn"),
        (&["status"], "Quá hạn"),
        (&["status", "--by", "task"], "Quá hạn"),
        (&["status", "--all"], "Quá hạn"),
        (&["status", "--format", "list"], "Quá hạn"),
        (&["status", "--all-plans", "plans"], "Quá hạn"),
    ] {
        let plain = dcs(command).out;
        assert!(plain.contains(word), "{command:?}: {plain}");
        assert!(!is_red(&plain), "{command:?}");
        let colored = dcs(&[command, &["--color", "always"]].concat()).out;
        assert!(is_red(&colored), "{command:?}: {colored:?}");
        assert_eq!(without_codes(&colored), plain, "{command:?}");
        let terminal = |color| Run::default().terminal(200).dcs(&[command, color].concat());
        assert!(is_red(&terminal(&[]).out), "{command:?}");
        assert!(!is_red(&terminal(&["--color", "never"]).out), "{command:?}");
        // For files and programs there is no colour, whatever is asked for.
        if !command.contains(&"--format") {
            let csv = dcs(&[command, &["--format", "csv", "--color", "always"]].concat());
            assert!(!csv.out.contains('\u{1b}'), "{command:?}");
        }
    }
    // Before anything is due, nothing is red.
    let early = dcs(&["status", "--as-of", "2024-01-02", "--color", "always"]);
    assert!(!is_red(&early.out), "{}", early.out);
}

/// Returns a text without the codes that change colours.
fn without_codes(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |plain, part| {
        plain + part.split_once('m').map_or("", |(_, rest)| rest)
    })
}

#[test]
fn help_fits_the_terminal_and_a_hundred_columns_elsewhere() {
    let commands = [
        "--help",
        "check --help",
        "status --help",
        "overdue --help",
        "record --help",
        "report --help",
        "init --help",
    ];
    for line in commands {
        let words: Vec<&str> = line.split(' ').collect();
        for language in ["vi", "en"] {
            let line = [&words[..], &["--lang", language]].concat();
            for width in [60, 80, 100, 130] {
                let said = Run::default().terminal(width).dcs(&line);
                assert_eq!(said.code, 0);
                fits(&without_codes(&said.out), width);
            }
            fits(&dcs(&line).out, 100);
        }
    }
    fits(&dcs(&["explain"]).out, 100);
    fits(&dcs(&["explain", "--lang", "en"]).out, 100);
}

/// Checks that no line is wider than so many columns, but for one word that is not broken.
fn fits(text: &str, width: u16) {
    for line in text.lines() {
        let fits = line.width() <= usize::from(width) || !line.trim().contains(' ');
        assert!(fits, "{width}: {line}");
    }
}

#[test]
fn the_first_command_of_the_help_is_the_first_that_anybody_needs() {
    for (language, heading) in [("vi", "Lệnh:\n"), ("en", "Commands:\n")] {
        let help = dcs(&["--help", "--lang", language]).out;
        let (_, commands) = help.split_once(heading).unwrap();
        assert!(commands.trim_start().starts_with("init "), "{commands}");
    }
}

#[test]
fn a_printed_command_names_the_plan_that_it_is_about() {
    let scratch = Scratch::new("display-plan");
    let more = "deadlines:\n  - { id: thuong-xuyen, task: 1b, ongoing: true }\n";
    for name in ["truong", "Trường cũ"] {
        scratch.write(&format!("{name}/plan.toml"), base());
        scratch.write(&format!("{name}/more.yaml"), more);
        let dcs = |arguments: &[&str]| Run::default().folder(&scratch.0).dcs(arguments);
        let option = if name.contains(' ') {
            format!("-p \"{name}\"")
        } else {
            format!("-p {name}")
        };
        let page = dcs(&["report", "--readiness", "-p", name]).out;
        let command = format!("gõ: dcs record {option} thuong-xuyen --state started --note");
        assert!(page.contains(&command), "{page}");
        // The same from the environment, which another window does not have.
        let run = Run::default().folder(&scratch.0).variable("DCS_PLAN", name);
        assert_eq!(run.dcs(&["report", "--readiness"]).out, page);
        let record = ["record", "-p", name, "bao-cao", "--note", "x"];
        assert_eq!(dcs(&record).code, 0);
        let said = dcs(&record).err;
        let command = format!("`dcs record {option} bao-cao --state started --on");
        assert!(said.contains(&command), "{said}");
        assert!(
            said.contains(&format!("`dcs list {option} deadlines`")),
            "{said}"
        );
        let said = dcs(&["record", "-p", name, "họp phụ huynh", "--note", "x"]).err;
        let command = format!("xem `dcs list {option} tasks`");
        assert!(said.contains(&command), "{said}");
        let to = [
            "extend",
            "-p",
            name,
            "bao-cao",
            "--to",
            "2024-12-20",
            "--by-decision",
            "x",
        ];
        let said = dcs(&to).err;
        assert!(
            said.contains(&format!(
                "`dcs record {option} bao-cao --state started --reason"
            )),
            "{said}"
        );
    }
}
