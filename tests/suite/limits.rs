//! The cost of a hostile plan: time and memory stay bounded, and nothing passes
//! silently. Each of these was once slow, silent or accepted.

use std::fmt::Write as _;

use crate::world::{Run, Scratch, base, dcs};

/// Checks `content` as a second file next to the plan of the fixtures.
fn check(test: &str, name: &str, content: &str) -> crate::world::Said {
    let scratch = Scratch::new(test);
    scratch.write("plan.toml", base());
    scratch.write(name, content);
    dcs(&["check", "--lang", "en", "-p", scratch.0.to_str().unwrap()])
}

#[test]
fn a_name_of_a_thousand_words_is_no_name_to_look_for() {
    let plan = base()
        .replace("Trường Tiểu học Hoa Sen", &"đ ".repeat(4_000))
        .replace("Công khai thu chi.", &"đ ".repeat(8_000));
    let scratch = Scratch::new("long-name");
    let path = scratch.write("plan.toml", plan);
    assert_eq!(dcs(&["check", "-p", path.to_str().unwrap()]).code, 0);
}

#[test]
fn a_word_of_a_million_letters_is_cut_in_tables() {
    let scratch = Scratch::new("long-word");
    let what = format!("due = 2024-11-20\nwhat = \"{}\"\n", "đ".repeat(1_000_000));
    let plan = base().replacen(
        "task = \"1a\"\ndue = 2024-11-20\n",
        &format!("task = \"1a\"\n{what}"),
        1,
    );
    let path = scratch.write("plan.toml", plan);
    let arguments = [
        "overdue",
        "-p",
        path.to_str().unwrap(),
        "--as-of",
        "2025-01-01",
    ];
    let said = Run::default().terminal(80).dcs(&arguments);
    assert_eq!(said.code, 1, "{}", said.err);
    assert!(said.out.contains('…') && said.out.len() < 100_000);
}

#[test]
fn of_a_million_faults_ten_thousand_are_told() {
    for (name, content) in [
        ("z.toml", "=\n".repeat(100_000)),
        (
            "z.yaml",
            format!("tasks: [{}]", "{idd: x},".repeat(100_000)),
        ),
        ("z.yaml", format!("tasks:\n{}", "  - {}\n".repeat(100_000))),
    ] {
        let said = check("many-faults", name, &content);
        assert_eq!(said.code, 1);
        assert!(said.out.contains("more than 10000 problems"), "{name}");
    }
}

#[test]
fn equal_findings_have_a_place_each() {
    let mut content = String::from("tasks:\n");
    for index in 0..20 {
        let _ = writeln!(content, "  - {{ id: x{index}, section: I, txt: a }}");
    }
    let said = check("places", "z.yaml", &content);
    for line in 2..22 {
        assert!(said.out.contains(&format!("z.yaml:{line}:")), "line {line}");
    }
}

#[test]
fn a_number_that_is_none_is_an_error() {
    for wrong in ["0x", "0b", "0o", "1_0٠"] {
        let content = format!("[[holidays]]\non = 2024-05-01\nname = {wrong}\n");
        let said = check("numbers", "z.toml", &content);
        assert!(said.out.contains("error[DCS001]"), "{wrong}: {}", said.out);
    }
}

#[test]
fn brackets_and_quotes_are_indented_more_than_their_key() {
    let task = "tasks:\n  - id: z\n    section: I\n    text: ";
    for wrong in ["\"một\n  hai\"", "\"một\n\thai\"", "'một\nhai'"] {
        let said = check("indentation", "z.yaml", &format!("{task}{wrong}\n"));
        assert!(said.out.contains("error[DCS001]"), "{wrong}: {}", said.out);
    }
    for right in [
        "\"một\n      hai\"",
        "\"một\n\n     hai\"",
        ">-\n      một\n",
    ] {
        let said = check("indentation", "z.yaml", &format!("{task}{right}\n"));
        assert!(!said.out.contains("error[DCS001]"), "{right}: {}", said.out);
    }
    let list = |items: &str| format!("responsibilities:\n  - task: 1a\n    support: {items}\n");
    let wrong = check(
        "indentation",
        "z.yaml",
        &list("[cong-doan,\n  hieu-truong]"),
    );
    assert!(wrong.out.contains("error[DCS001]"), "{}", wrong.out);
    let right = check(
        "indentation",
        "z.yaml",
        &list("[\n      cong-doan,  # chú thích\n    ]"),
    );
    assert!(!right.out.contains("error[DCS001]"), "{}", right.out);
}

#[test]
fn a_lone_carriage_return_is_an_error_in_both_formats() {
    for name in ["z.toml", "z.yaml"] {
        let said = check("returns", name, "# a\rtasks: []\r");
        assert!(said.out.contains("error[DCS001]"), "{name}: {}", said.out);
    }
}

#[test]
fn excerpts_hold_nothing_that_acts_on_a_terminal() {
    let poison = "1\u{9b}31mX\u{9d}0;title\u{9c}\u{200b}\u{200f}\u{2028}\u{feff}\u{e0001}\u{ad}";
    let said = check(
        "excerpts",
        "z.toml",
        &format!("[[tasks]]\nidd = \"{poison}\"\n"),
    );
    assert!(said.out.contains("idd"), "{}", said.out);
    let dangerous = |c: char| c != '\n' && dcs::clean::dangerous(c);
    assert!(!said.out.contains(dangerous), "{:?}", said.out);
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_no_plan() {
    use std::os::unix::fs::symlink;
    let scratch = Scratch::new("devices");
    let fifo = scratch.0.join("a.yaml");
    let made = std::process::Command::new("mkfifo").arg(&fifo).status();
    assert!(made.is_ok_and(|status| status.success()));
    symlink("/dev/zero", scratch.0.join("b.yaml")).unwrap();
    for name in ["a.yaml", "b.yaml"] {
        let path = scratch.0.join(name);
        assert_eq!(
            dcs(&["check", "-p", path.to_str().unwrap()]).code,
            2,
            "{name}"
        );
    }
}

#[cfg(unix)]
#[test]
fn attributes_that_are_no_file_keep_nobody_waiting() {
    let scratch = Scratch::new("attributes-fifo");
    let long = "progress:\n  - task: 1a\n    on: 2024-02-01\n    state: started\n";
    scratch.write("plan.toml", crate::world::base());
    scratch.write("progress.yaml", long);
    let fifo = scratch.0.join(".gitattributes");
    let made = std::process::Command::new("mkfifo").arg(&fifo).status();
    assert!(made.is_ok_and(|status| status.success()));
    let said = dcs(&["check", "-p", scratch.0.to_str().unwrap()]);
    assert!(!said.out.contains("DCS908"), "{}", said.out);
}

#[cfg(unix)]
#[test]
fn two_names_that_look_the_same_are_two_files() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let scratch = Scratch::new("names");
    scratch.write("plan.toml", base());
    for byte in [0xfe, 0xff] {
        let name = [b'a', byte, b'.', b'y', b'a', b'm', b'l'];
        let path = scratch.0.join(OsStr::from_bytes(&name));
        std::fs::write(path, "tasks: [{ idd: 1 }]").unwrap();
    }
    let said = dcs(&["check", "-v", "-p", scratch.0.to_str().unwrap()]);
    assert!(said.err.contains("(3 tệp)"), "{}", said.err);
    assert!(said.out.contains("còn 1 chỗ khác"), "{}", said.out);
}

#[test]
fn what_init_accepts_passes_its_own_check() {
    for unseen in ["\u{200b}", "\u{feff}", "\u{ad}", "\u{7}\u{1b}", " "] {
        let scratch = Scratch::new("init-unseen");
        let run = Run::default().folder(&scratch.0);
        assert_eq!(run.dcs(&["init", "--unit", unseen]).code, 2, "{unseen:?}");
    }
    let scratch = Scratch::new("init-noncharacter");
    let run = || Run::default().folder(&scratch.0);
    let init = [
        "init",
        "--year",
        "2027",
        "--superior",
        "x\u{fffe}",
        "--unit",
        "Trường Hoa Sen",
    ];
    assert_eq!(run().dcs(&init).code, 0);
    assert_eq!(run().dcs(&["check"]).code, 0);
}

#[test]
fn days_left_and_days_late_count_from_the_same_day() {
    let scratch = Scratch::new("working-day");
    // 1 June 2024 is a Saturday; with `next-working-day`, Monday is on time.
    let plan = base()
        .replace("year = 2024\n", "year = 2024\nnext-working-day = true\n")
        .replacen(
            "task = \"1a\"\ndue = 2024-11-20",
            "task = \"1a\"\ndue = 2024-06-01",
            1,
        );
    let path = scratch.write("plan.toml", plan);
    let left = |day: &str| {
        let arguments = [
            "status",
            "-p",
            path.to_str().unwrap(),
            "--as-of",
            day,
            "--format",
            "json",
        ];
        let said = dcs(&arguments);
        let json: serde_json::Value = serde_json::from_str(&said.out).unwrap();
        let item = json["occurrences"].as_array().unwrap().iter();
        let item = item.clone().find(|item| item["ref"] == "bao-cao").unwrap();
        (
            item["days_late"].as_i64().unwrap(),
            item["days_left"].as_i64().unwrap(),
        )
    };
    assert_eq!(left("2024-06-02"), (0, 1));
    assert_eq!(left("2024-06-04"), (1, -1));
}

#[test]
fn the_sample_fits_a_terminal_of_eighty_columns() {
    use unicode_width::UnicodeWidthStr;
    for arguments in [
        &["overdue", "--warn", "90d"][..],
        &["status", "--all"],
        &["status", "--by", "party"],
        &["status", "--by", "task"],
        &["status", "--task", "6a"],
    ] {
        for language in ["vi", "en"] {
            let sample = [
                "-p",
                "examples/truong-hoanh-2024",
                "--lang",
                language,
                "--color",
                "never",
            ];
            let said = Run::default()
                .terminal(80)
                .dcs(&[arguments, &sample].concat());
            let widest = said.out.lines().map(UnicodeWidthStr::width).max();
            assert!(widest <= Some(80), "{arguments:?} {language}: {widest:?}");
        }
    }
}
