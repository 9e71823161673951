//! Errors that libraries and the operating system report: they reach the screen in the
//! language of the run, with the names that a user has written.

use std::path::Path;

use crate::world::{Run, Said, Scratch, root};

/// A faulty line of a template, and what is said of it after its place: the column, where
/// it is known.
const FAULTS: &[(&str, &str)] = &[
    (
        "{{ unit.nam }}",
        "4: không có tên `unit.nam`; có phải là `unit.name`?",
    ),
    (
        "{{ unti.name }}",
        "4: không có tên `unti`; có phải là `unit`?",
    ),
    (
        "{{ unit.nam|upper }}",
        "13: không có tên `unit.nam`; có phải là `unit.name`?",
    ),
    (
        "{{ unit.nam.x }}",
        "8: không có tên `unit.nam`; có phải là `unit.name`?",
    ),
    (
        "{% if unit.nam %}x{% endif %}",
        "7: không có tên `unit.nam`; có phải là `unit.name`?",
    ),
    (
        "{% for s in sectons %}x{% endfor %}",
        "13: không có tên `sectons`; có phải là `sections`?",
    ),
    (
        "{% for s in sections %}{% for t in s.tasks %}{{ t.nme }}{% endfor %}{% endfor %}",
        "49: không có tên `t.nme`; có phải là `t.name`?",
    ),
    ("{{ sections[999].id }}", "12: không có tên `sections[999]`"),
    ("{{ khong_co }}", "4: không có tên `khong_co`"),
    (
        "{{ plan.year|roma }}",
        "14: không có bộ lọc `roma`; có phải là `roman`?",
    ),
    ("{{ 'a'|khongco }}", "8: không có bộ lọc `khongco`"),
    (
        "{% if plan.year is ood %}x{% endif %}",
        "20: không có phép thử `is ood`; có phải là `is odd`?",
    ),
    (
        "{{ rage(3) }}",
        "4: không có hàm `rage`; có phải là `range`?",
    ),
    ("{{ unit.name.foo() }}", "13: không có hàm `foo`"),
    (
        "{% include 'x.md' %}",
        "4: không có mẫu `x.md`: mẫu không đọc được tệp khác, chỉ dùng được `macros`",
    ),
    (
        "{% import \"x.md\" as y %}",
        "4: không có mẫu `x.md`: mẫu không đọc được tệp khác, chỉ dùng được `macros`",
    ),
    (
        "{% extends 'x.md' %}",
        "4: không có mẫu `x.md`: mẫu không đọc được tệp khác, chỉ dùng được `macros`",
    ),
    ("{% for x in %}", "13: có `%}`, nhưng ở đây cần một giá trị"),
    (
        "{% for x in sections %}",
        "22: mẫu hết mà một lệnh chưa đóng: thiếu `endif`, `endfor` hoặc lệnh đóng khác",
    ),
    ("{% endif %}", "4: `endif` không thuộc về thẻ nào đang mở"),
    (
        "{% fro x in sections %}",
        "4: không có lệnh `fro`; có phải là `for`?",
    ),
    ("{% khongco %}", "4: không có lệnh `khongco`"),
    ("{{ unit.name", "9: mẫu hết mà còn thiếu `}}`"),
    ("{% if unit", "7: mẫu hết mà còn thiếu `%}`"),
    ("{{ 'abc }}", "11: ngoặc kép mở mà không đóng"),
    ("{# abc", "7: ghi chú của mẫu mở mà không đóng"),
    ("{% raw %} x", "12: `raw` mở mà không đóng bằng `endraw`"),
    ("{{ [1,2 }}", "9: có `}`, nhưng ở đây cần `,`"),
    ("{{ 3 4 }}", "6: có một số, nhưng ở đây cần `}}`"),
    (
        "{% %}",
        "4: có `%}`, nhưng ở đây cần một lệnh như `if`, `for`, `set`",
    ),
    (
        "{% set loop = 3 %}",
        "8: không đặt được giá trị cho `loop`: tên này có nghĩa riêng",
    ),
    ("{{ tên }}", "5: ký tự `ê` không được dùng ở đây"),
    ("{{ “unit.name” }}", "4: ký tự `“` không được dùng ở đây"),
    ("{{ 1__ }}", "7: số này không đọc được"),
    (
        "{{ unit.name / 3 }}",
        "4: không làm được với giá trị này: `unit.name / 3`",
    ),
    (
        "{{ sections }}",
        "4: `sections` là một danh sách hoặc một nhóm giá trị: nêu tên một giá trị trong đó, hoặc dùng lệnh `for`",
    ),
    (
        "{{ plan.year|date }}",
        "14: bộ lọc `date` chỉ dùng được cho ngày",
    ),
    ("{{ plan.year|roman(3) }}", "14: thừa giá trị ở `roman(3)`"),
    ("{{ \"a\"|replace }}", "8: thiếu giá trị ở `replace`"),
    (
        "{% set a, b = plan.year %}",
        "8: `a, b` không tách ra được thành từng ấy tên",
    ),
];

/// Words that the texts of the template engine, of the parsers and of the operating system
/// are made of.
const ENGLISH: &[&str] = &[
    "expected",
    "undefined",
    "unknown",
    "invalid",
    "cannot",
    "failed",
    "missing",
    "error",
    "denied",
    "directory",
    "too many",
    "too long",
    "exists",
    "found",
    " is ",
    " not ",
    " of ",
    " the ",
    "levels",
    "symbolic",
];

/// Runs the program in a folder.
fn run_in(folder: &Path, arguments: &[&str]) -> Said {
    Run::default().folder(folder).dcs(arguments)
}

/// Runs `dcs report` in the repository with a template.
fn report(scratch: &Scratch, template: &str, language: &str) -> Said {
    let plan = root().join("plans/2024");
    let arguments = [
        "--lang",
        language,
        "report",
        "--template",
        template,
        "-q",
        "-p",
    ];
    let arguments = arguments.into_iter().chain(plan.to_str());
    run_in(&scratch.0, &arguments.collect::<Vec<_>>())
}

#[test]
fn a_fault_of_a_template_is_named_with_its_place_in_the_language_of_the_run() {
    let scratch = Scratch::new("foreign-template");
    for (line, expected) in FAULTS {
        scratch.write("mau.md", format!("# X\n\n{line}\n"));
        let said = report(&scratch, "mau.md", "vi");
        assert_eq!(
            said.err,
            format!("lỗi: mẫu mau.md:3:{expected}\n"),
            "{line}"
        );
        let said = report(&scratch, "mau.md", "en");
        let place = format!(
            "error: template mau.md:3:{}",
            &expected[..=expected.find(':').unwrap()]
        );
        assert!(said.err.starts_with(&place), "{line}: {}", said.err);
        // What is Vietnamese in it must have been written by the user.
        let own: String = said.err.chars().filter(|c| !line.contains(*c)).collect();
        assert!(own.is_ascii(), "{line}: {}", said.err);
    }
}

#[test]
fn no_sentence_of_a_library_or_of_the_system_reaches_the_vietnamese_screen() {
    let scratch = Scratch::new("foreign-system");
    let long = "x".repeat(300);
    let nul = "a\0b";
    scratch.write("utf16.md", b"\xff\xfe#\x00 \x00a\x00");
    scratch.write("tep.md", b"# X\n");
    std::fs::create_dir_all(scratch.0.join("thu-muc.md")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink("vong.md", scratch.0.join("vong.md")).unwrap();
    let templates = [
        "utf16.md",
        "thu-muc.md",
        "vong.md",
        "khong-co.md",
        "tep.md/a.md",
        &long,
        nul,
    ];
    let mut said: Vec<String> = Vec::new();
    for template in templates {
        said.push(report(&scratch, template, "vi").err);
    }
    // A folder without records is a plan, with findings.
    for plan in templates.into_iter().filter(|path| *path != "thu-muc.md") {
        said.push(run_in(&scratch.0, &["check", "-p", plan]).err);
    }
    for folder in ["tep.md", "tep.md/x", &long, nul] {
        said.push(run_in(&scratch.0, &["init", folder, "--year", "2027"]).err);
    }
    for text in said {
        assert!(text.starts_with("lỗi: "), "{text}");
        let (_, why) = text.trim().rsplit_once(": ").unwrap();
        assert!(!why.is_ascii(), "{text}");
        let english = ENGLISH.iter().find(|word| why.contains(**word));
        assert_eq!(english, None, "{text}");
    }
}

#[test]
fn no_sentence_of_a_parser_reaches_the_vietnamese_screen() {
    let scratch = Scratch::new("foreign-parsers");
    let wrong = [
        ("yaml", "tasks:\n\t- id: 1\n"),
        ("yaml", "tasks: [1, 2\n"),
        ("yaml", "tasks: {a: 1\n"),
        ("yaml", "tasks: \"a\n"),
        ("yaml", "tasks: \"\\q\"\n"),
        ("yaml", "tasks: @a\n"),
        ("yaml", "tasks: %a\n"),
        ("yaml", "a: b: c\n"),
        ("yaml", "- a\nb: 1\n"),
        ("yaml", "a: &x 1\nb: *y\n"),
        ("yaml", "a: !!int x\n"),
        ("yaml", "<<: 3\n"),
        ("yaml", "? a\n"),
        ("yaml", "%YAML 9\n---\na: 1\n"),
        ("yaml", "a: |9x\n  b\n"),
        ("yaml", "a: 'b'c\n"),
        ("yaml", "]\n"),
        ("toml", "a = \n"),
        ("toml", "a\n"),
        ("toml", "= 1\n"),
        ("toml", "a = 1 2\n"),
        ("toml", "a = \"x\n"),
        ("toml", "a = '''x\n"),
        ("toml", "a = \"\\q\"\n"),
        ("toml", "a = \"\\ud800\"\n"),
        ("toml", "a = [1, 2\n"),
        ("toml", "a = {b = 1\n"),
        ("toml", "[a\n"),
        ("toml", "[[a]\n"),
        ("toml", "[]\n"),
        ("toml", "a = 1\na = 2\n"),
        ("toml", "a.b = 1\na = 2\n"),
        ("toml", "[a]\n[a]\n"),
        ("toml", "a = 2024-02-30\n"),
        ("toml", "a = 25:61:00\n"),
        ("toml", "a = 1__0\n"),
        ("toml", "a = 0x\n"),
        ("toml", "a = 99999999999999999999\n"),
        ("toml", "a = 1e999\n"),
        ("toml", "a = tRue\n"),
        ("toml", "a = \u{1}\n"),
    ];
    for (format, text) in wrong {
        let path = format!("ke-hoach.{format}");
        scratch.write(&path, text);
        let said = run_in(&scratch.0, &["check", "-p", &path]);
        assert_eq!(said.code, 1, "{text:?}: {}", said.out);
        let shown = said.out.lines().filter(|line| {
            let line = line.trim_start();
            line.starts_with("lỗi[") || line.starts_with("= ") || line.contains("^ ")
        });
        for line in shown {
            let words = line.split('`').step_by(2).collect::<String>();
            let english = ENGLISH.iter().find(|word| words.contains(**word));
            assert_eq!(english, None, "{text:?}: {line}");
        }
    }
}

#[test]
fn a_template_that_does_not_end_is_stopped() {
    let scratch = Scratch::new("foreign-endless");
    let endless = "{% for i in range(90000) %}{% for j in range(9000) %}{% endfor %}{% endfor %}";
    scratch.write("mau.md", format!("# X\n\n{endless}\n"));
    let said = report(&scratch, "mau.md", "vi").err;
    // In which of its parts it is stopped depends on how much the data allow.
    assert!(said.starts_with("lỗi: mẫu mau.md:3:"), "{said}");
    assert!(
        said.ends_with(" mẫu lặp quá nhiều lần nên bị dừng\n"),
        "{said}"
    );
}
