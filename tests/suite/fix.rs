//! `dcs check --fix`: what it repairs, what it leaves unchanged, and that nothing else
//! changes.

use std::fs;

use unicode_normalization::UnicodeNormalization;

use crate::world::{Said, Scratch, dcs, root, text};

const HEAD: &str = "# Đầu tệp\nplan:\n  year: 2024\n  title: Kế hoạch\n  recipients: [\"Các tổ;\", '- Lưu VT, TK.'] # nơi nhận\nunit: { name: Trường A, superior: UBND xã B, place: B, signer: { post: Hiệu trưởng, name: C } }\nreport: { to: [UBND xã B], due: \"20.11.2024\" }   # hạn\n";

const BODY: &str = "sections:\n  - { id: I, title: M }\ntasks:\n  - { id: 1a, section: I, label: a, text: Một }\n  - { id: 1b, section: I, label: b, text: Hai }\n  - { id: 1c, section: I, label: c, text: Ba }\n  - { id: 1d, section: I, label: d, text: Bốn }\n  - { id: 1e, section: I, label: e, text: Năm } # điểm e\n  - { id: 1F, section: I, label: F, text: Sáu }\nparties: [{ id: ht, name: Hiệu trưởng }]\nresponsibilities:\n  - { tasks: [1a, 1b, 1c, 1d, '1e', \"1f\"], lead: ht }\n";

const WORK: &str = "[[deadlines]]\r\ntask = \"1e\" # năm\r\ndue = \"1/12/2024\"\r\n\r\n[[deadlines]]\r\ntask = '1F'\r\nevery = \"quarter\"\r\n\r\n[[deadlines]]\r\nid = \"rieng\"\r\ntask = \"1a\"\r\ndue = \"25-3-2024\"\r\n\r\n[[progress]]\r\ndeadline = \"1f@2024-Q1\"\r\non = 2024-03-30\r\nstate = \"done\"\r\nnote = \"x\"\r\n\r\n[[extensions]]\r\ndeadline = \"1e\"\r\nto = 2024-12-20\r\non = 2024-12-01\r\ndecision = \"CV 1\"\r\n\r\n[[allow]]\r\nrule = \"DCS201\"\r\nreason = \"x\"\r\nrecord = \"1b\"\r\n\r\n[[allow]]\r\nrule = \"DCS202\"\r\nreason = \"x\"\r\nrecord = \"1f\"\r\n";

fn plan(name: &str, files: &[(&str, &str)]) -> Scratch {
    let scratch = Scratch::new(&format!("fix-{name}"));
    for (path, text) in files {
        scratch.write(path, text);
    }
    scratch
}

fn check(scratch: &Scratch, more: &[&str]) -> Said {
    let folder = scratch.0.to_str().unwrap();
    let options = [
        "check",
        "-p",
        folder,
        "--as-of",
        "2024-12-05",
        "--lang",
        "en",
    ];
    dcs(&[&options, more].concat())
}

fn read(scratch: &Scratch, name: &str) -> String {
    fs::read_to_string(scratch.0.join(name)).unwrap()
}

#[test]
fn what_has_one_right_answer_is_repaired_and_nothing_else_changes() {
    let scratch = plan(
        "all",
        &[("a.yaml", HEAD), ("b.yaml", BODY), ("c.toml", WORK)],
    );
    let said = check(&scratch, &["--fix"]);
    assert_eq!(
        read(&scratch, "a.yaml"),
        HEAD.replace("'- Lưu VT, TK.'", "'- Lưu: VT, TK.'")
            .replace("20.11.2024", "2024-11-20")
    );
    assert_eq!(
        read(&scratch, "b.yaml"),
        BODY.replace(
            "id: 1e, section: I, label: e",
            "id: 1đ, section: I, label: đ"
        )
        .replace(
            "id: 1F, section: I, label: F",
            "id: 1e, section: I, label: E"
        )
        .replace("'1e', \"1f\"", "'1đ', \"1e\"")
    );
    // Ambiguous: the date is left unchanged, and so is the exit code.
    assert_eq!(
        read(&scratch, "c.toml"),
        WORK.replace("\"1e\"", "\"1đ\"")
            .replace("'1F'", "'1e'")
            .replace("\"1f@2024-Q1\"", "\"1e@2024-Q1\"")
            .replace("record = \"1f\"", "record = \"1e\"")
            .replace("25-3-2024", "2024-03-25")
    );
    assert!(
        said.err.ends_with("Fixed 14 places in 3 files\n"),
        "{}",
        said.err
    );
    assert!(
        said.out.contains("DCS105") && said.out.contains("1/12/2024"),
        "{}",
        said.out
    );
    assert_eq!(said.code, 1, "{}", said.out);
    let again = check(&scratch, &["--fix"]);
    assert_eq!(again.err, "Nothing to fix automatically\n");
    assert_eq!(again.out, said.out);
    assert_eq!(check(&scratch, &["--fix", "-q"]).err, "");
}

#[test]
fn a_dry_run_shows_the_difference_and_tells_what_would_be_left() {
    let scratch = plan(
        "dry",
        &[
            ("a.yaml", HEAD),
            ("b.yaml", BODY),
            ("c.toml", &WORK.replace("1/12/2024", "2024-12-01")),
        ],
    );
    assert_eq!(check(&scratch, &[]).code, 1);
    let said = check(&scratch, &["--fix", "--dry-run"]);
    assert!(
        said.out
            .contains("\n-  - { id: 1e, section: I, label: e, text: Năm } # điểm e\n"),
        "{}",
        said.out
    );
    assert!(
        said.out
            .contains("\n+  - { id: 1đ, section: I, label: đ, text: Năm } # điểm e\n")
    );
    assert!(said.err.ends_with("(nothing changed)\n"), "{}", said.err);
    assert_eq!(said.code, 0);
    assert_eq!(read(&scratch, "a.yaml"), HEAD);
    assert_eq!(
        fs::read_dir(&scratch.0).unwrap().count(),
        3,
        "no lock, no journal"
    );
    let done = check(&scratch, &["--fix"]);
    assert_eq!(done.code, 0, "{}", done.out);
    assert_eq!(check(&scratch, &["--dry-run"]).code, 2);
    assert_eq!(
        check(&scratch, &["--fix", "--dry-run", "--format", "json"]).code,
        2
    );
}

#[test]
fn points_that_can_be_put_right_in_several_ways_are_left() {
    let body = |from: &str, to: &str| BODY.replace(from, to);
    for (name, files) in [
        // Out of order, which no alphabet explains.
        (
            "order",
            [
                ("a.yaml", HEAD),
                (
                    "b.yaml",
                    &body("1c, section: I, label: c", "1c, section: I, label: d"),
                ),
            ],
        ),
        // A point may be missing.
        (
            "gap",
            [
                ("a.yaml", HEAD),
                (
                    "b.yaml",
                    &body("1b, section: I, label: b", "1b, section: I, label: c"),
                ),
            ],
        ),
        // A text mentions the point that would be renamed.
        (
            "spoken",
            [
                ("a.yaml", HEAD),
                ("b.yaml", &body("text: Hai", "text: Theo điểm E mục này")),
            ],
        ),
        // In quotation marks as well.
        (
            "quoted",
            [
                ("a.yaml", HEAD),
                ("b.yaml", &body("text: Hai", "text: Theo điểm “e” mục này")),
            ],
        ),
        // The new identifier is already in use.
        (
            "taken",
            [("a.yaml", HEAD), ("b.yaml", &body("id: 1c", "id: 1đ"))],
        ),
    ] {
        let scratch = plan(name, &files);
        let said = check(&scratch, &["--fix"]);
        assert_eq!(read(&scratch, "b.yaml"), files[1].1, "{name}");
        assert!(said.out.contains("DCS602"), "{name}: {}", said.out);
    }
    // A point of a law is not a point of the plan.
    let law = body("text: Hai", "text: Theo điểm e khoản 2 Điều 5");
    let scratch = plan("law", &[("a.yaml", HEAD), ("b.yaml", &law)]);
    check(&scratch, &["--fix"]);
    assert!(read(&scratch, "b.yaml").contains("id: 1đ"));
}

#[test]
fn accents_are_composed_in_values_keys_and_comments_but_not_in_file_names() {
    let evidence = "progress:\n  - { task: 1a, on: 2024-03-30, state: done, note: Đã làm, evidence: [\"minh-chung/báo cáo.txt\"] }\n";
    let whole = format!("{HEAD}{BODY}deadlines: [{{ task: 1a, due: 2024-03-30 }}] # Chú thích\n");
    let decomposed = |text: &str| text.nfd().collect::<String>();
    let file = decomposed("minh-chung/báo cáo.txt");
    let scratch = plan(
        "nfc",
        &[
            ("a.yaml", &decomposed(&whole)),
            ("b.yaml", &decomposed(evidence)),
            (&file, "x"),
        ],
    );
    let before = check(&scratch, &[]);
    assert_eq!(before.out.matches("DCS608").count(), 2, "{}", before.out);
    let said = check(&scratch, &["--fix"]);
    assert!(
        !said.out.contains("DCS608") && !said.out.contains("DCS408"),
        "{}",
        said.out
    );
    let repaired = evidence.replace("minh-chung/báo cáo.txt", &file);
    assert_eq!(read(&scratch, "b.yaml"), repaired);
    assert!(
        read(&scratch, "a.yaml")
            .nfc()
            .eq(read(&scratch, "a.yaml").chars())
    );
}

#[test]
fn a_file_that_cannot_be_read_whole_is_left_with_all_that_belongs_together() {
    let broken = format!("{WORK}[[progress]\r\n");
    let scratch = plan(
        "broken",
        &[("a.yaml", HEAD), ("b.yaml", BODY), ("c.toml", &broken)],
    );
    let said = check(&scratch, &["--fix"]);
    assert_eq!(said.code, 1);
    assert_eq!(read(&scratch, "c.toml"), broken);
    assert!(
        read(&scratch, "b.yaml").contains("id: 1e, section: I, label: e"),
        "its uses are in the other file"
    );
    assert!(read(&scratch, "a.yaml").contains("Lưu: VT"));
}

#[test]
fn a_finding_that_the_plan_allows_is_not_repaired() {
    let allow = format!("{BODY}allow: [{{ rule: DCS602, reason: Theo bản gốc }}]\n");
    let scratch = plan("allowed", &[("a.yaml", HEAD), ("b.yaml", &allow)]);
    check(&scratch, &["--fix"]);
    assert_eq!(read(&scratch, "b.yaml"), allow);
}

#[test]
fn no_fixture_of_a_rule_is_made_worse_and_a_second_run_changes_nothing() {
    let rules = root().join("tests/rules");
    let (mut plans, mut repaired, mut compared) = (0, 0, 0);
    for rule in fs::read_dir(&rules).unwrap().map(|it| it.unwrap().path()) {
        if !rule.is_dir() {
            continue;
        }
        for fixture in fs::read_dir(&rule).unwrap().map(|it| it.unwrap().path()) {
            let bytes = match fs::read(&fixture) {
                Ok(bytes) if fixture.metadata().unwrap().len() < 1_000_000 => bytes,
                _ => continue,
            };
            plans += 1;
            let name = fixture.file_name().unwrap().to_string_lossy().into_owned();
            let scratch = plan(
                &format!("all-{plans}"),
                &[("base.toml", &text("tests/rules/base.toml"))],
            );
            scratch.write(&name, &bytes);
            let (before, said) = (check(&scratch, &[]), check(&scratch, &["--fix"]));
            let once = fs::read(scratch.0.join(&name)).unwrap();
            repaired += usize::from(once != bytes);
            if once != bytes {
                compared += usize::from(passes_comparison(&scratch, &name, &bytes));
            }
            let findings = |said: &Said| said.out.matches("DCS").count();
            assert!(
                findings(&said) <= findings(&before),
                "{}: {}",
                fixture.display(),
                said.out
            );
            let again = check(&scratch, &["--fix"]);
            assert_eq!(
                (again.code, &again.out),
                (said.code, &said.out),
                "{}",
                fixture.display()
            );
            assert_eq!(
                fs::read(scratch.0.join(&name)).unwrap(),
                once,
                "{}",
                fixture.display()
            );
        }
    }
    assert!(
        plans > 100 && repaired > 10 && compared > 10,
        "{plans} plans, {repaired} repaired, {compared} compared"
    );
}

/// Makes sure that what was repaired is nothing else than before for `--base`, but for points
/// that got another letter, and returns whether the copy before the repair could be read.
fn passes_comparison(scratch: &Scratch, name: &str, before: &[u8]) -> bool {
    let older = plan("older", &[("base.toml", &text("tests/rules/base.toml"))]);
    older.write(name, before);
    let said = check(scratch, &["--base", older.0.to_str().unwrap()]);
    let found = |code: &str| said.out.matches(&format!("[{code}")).count();
    // What the copy before had in a form that cannot be read is compared by nobody.
    let unread = found("DCS818]");
    let others = found("DCS8") - found("DCS808]") - unread;
    assert_eq!(others, 0, "{name}: {}", said.out);
    said.code != 2 && unread == 0
}

#[test]
fn repairs_are_taken_back_while_something_else_is_wrong_in_the_file() {
    let text = "figures:\n  - { id: mot, name: Người dự to\u{302}\u{309}, cot: 1 }\n";
    let scratch = plan("undo-with-faults", &[("figures.yaml", text)]);
    let said = check(&scratch, &["--fix"]);
    assert!(said.out.contains("DCS102"), "{}", said.out);
    assert_ne!(read(&scratch, "figures.yaml"), text);
    let said = dcs(&["undo", "-p", scratch.0.to_str().unwrap()]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(read(&scratch, "figures.yaml"), text);
}

#[test]
fn a_text_that_a_comment_cuts_off_is_quoted_where_that_is_certain() {
    let text = "figures:\n  - id: a\n    name: Phòng họp #3 tầng hai\n  - id: b\n    name: Số người #đếm cả khách\n";
    let scratch = plan("cut", &[("c.yaml", text)]);
    check(&scratch, &["--fix"]);
    let quoted = text.replace("Phòng họp #3 tầng hai", "\"Phòng họp #3 tầng hai\"");
    assert_eq!(read(&scratch, "c.yaml"), quoted);
}

#[test]
fn characters_that_make_a_file_unreadable_become_those_that_are_meant() {
    let toml = "[[figures]]\nid\u{a0}= “so-mot”\nname ＝ \"Số\u{a0}một – “hai”\"  # «ghi chú»\n\
                unit = \"ngư\u{ad}ời\"\n";
    let yaml = "sections:\n  –\u{a0}id: I\n\u{a0}\u{a0}\u{a0}\u{a0}title：Mục “M”\n";
    let scratch = plan("characters", &[("a.toml", toml), ("b.yaml", yaml)]);
    let said = check(&scratch, &["--fix"]);
    assert_eq!(
        read(&scratch, "a.toml"),
        "[[figures]]\nid = \"so-mot\"\nname = \"Số\u{a0}một – “hai”\"  # «ghi chú»\n\
         unit = \"người\"\n"
    );
    assert_eq!(
        read(&scratch, "b.yaml"),
        "sections:\n  - id: I\n    title: Mục “M”\n"
    );
    assert!(!said.out.contains("DCS006") && !said.out.contains("DCS110"));
    // Where another slip is in the file, nothing can be proven, and nothing is changed.
    let broken = "[[figures]]\nid\u{a0}= “so-mot”\nname = Số một\n";
    let scratch = plan("characters-broken", &[("a.toml", broken)]);
    check(&scratch, &["--fix"]);
    assert_eq!(read(&scratch, "a.toml"), broken);
}

#[test]
fn text_in_an_old_encoding_is_converted_where_that_is_certain() {
    let report = "report: { to: [UBND xã B], due: \"20.11.2024\" }";
    let old = "report:\n  to: [\"Thñ tr\u{ad}ëng ®¬n vÞ\"]\n  due: \"20.11.2024\"\n  next:\n    - |\n      Thuû tröôûng ñôn vò\n    - Hoäi nghò vieân chöùc";
    let head = HEAD.replace(report, old);
    assert_ne!(head, HEAD);
    let scratch = plan("legacy", &[("plan.yaml", &head), ("body.yaml", BODY)]);
    check(&scratch, &["--fix"]);
    let fixed = read(&scratch, "plan.yaml");
    assert!(fixed.contains("\"Thủ trưởng đơn vị\""), "{fixed}");
    assert!(fixed.contains("- \"Hội nghị viên chức\""), "{fixed}");
    assert!(fixed.contains("|\n      Thuû tröôûng ñôn vò\n"), "{fixed}");
}

/// Reads a text in UTF-8 as Windows-1252, as a program does that is told that it is “ANSI”.
fn as_ansi(text: &str) -> String {
    let upper: Vec<char> = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ"
        .chars()
        .collect();
    let read = |byte: u8| match byte {
        0x80..=0x9f => upper[usize::from(byte - 0x80)],
        _ => char::from(byte),
    };
    text.bytes().map(read).collect()
}

#[test]
fn a_file_that_was_read_in_another_encoding_and_saved_is_repaired_whole() {
    let toml = "# Người nhập: văn thư\n[[figures]]\nid = \"số-đơn\"\nname = \"Số đơn – “đủ”\"\n";
    let (head, work) = (as_ansi(HEAD), as_ansi(toml));
    assert!(head.contains("áº") && head != HEAD && work.contains('\u{90}') == toml.contains('Đ'));
    let scratch = plan(
        "twice",
        &[("plan.yaml", &head), ("body.yaml", BODY), ("c.toml", &work)],
    );
    let said = check(&scratch, &[]).out;
    assert_eq!(said.matches("[DCS611]").count(), 2, "{said}");
    assert!(!said.contains("lỗi[") && !said.contains("DCS110"), "{said}");
    check(&scratch, &["--fix"]);
    let dated = HEAD.replace("20.11.2024", "2024-11-20");
    assert_eq!(read(&scratch, "plan.yaml"), dated);
    assert_eq!(read(&scratch, "c.toml"), toml);
    // What was written after that stays as it is.
    let mixed = format!("{work}\n[[figures]]\nid = \"khác\"\nname = \"Số khác\"\n");
    scratch.write("c.toml", &mixed);
    check(&scratch, &["--fix"]);
    assert!(read(&scratch, "c.toml").starts_with(toml));
    assert!(read(&scratch, "c.toml").ends_with("name = \"Số khác\"\n"));
}

#[test]
fn a_command_in_a_finding_names_the_plan_that_the_line_names() {
    let scratch = plan(
        "named",
        &[("a.yaml", HEAD), ("b.yaml", BODY), ("c.toml", WORK)],
    );
    scratch.write(
        "d.yaml",
        "figures:\n  - { id: x, name: \"Số\u{ad}người\" }  # xem `dcs check`\n",
    );
    let command = format!("`dcs check -p {} --fix`", scratch.0.display());
    let said = check(&scratch, &[]).out;
    let commands = said.matches("--fix`").count();
    assert_eq!(said.matches(&command).count(), commands, "{said}");
    assert!(commands > 1, "{said}");
    // Lines of files are shown as they are.
    assert!(said.contains("# xem `dcs check`\n"), "{said}");
}
