//! `dcs init`, and the other commands on its plan.

use dcs::plan::record::KINDS;

use crate::world::{Run, Said, Scratch, text};

fn init(scratch: &Scratch, arguments: &[&str]) -> Said {
    let run = Run::default().folder(&scratch.0);
    run.dcs(&[&["init"], arguments].concat())
}

fn check(scratch: &Scratch, as_of: &str) -> Said {
    Run::default()
        .folder(&scratch.0)
        .dcs(&["check", "--as-of", as_of])
}

#[test]
fn a_new_plan_passes_the_check_in_every_year_and_with_every_name() {
    for (index, (year, name)) in [
        ("1900", "Trường Tiểu học Hoa Sen"),
        ("2025", "Trường \"Hoa Sen\" \\ cơ sở 2 {year} {unit}"),
        ("2028", "Tr\u{1b}[31mường\nMột\tHai ''' \"\"\" 🏫"),
        ("2199", "=1+1"),
    ]
    .into_iter()
    .enumerate()
    {
        let scratch = Scratch::new(&format!("init-{index}"));
        let options = [
            "--year",
            year,
            "--unit",
            name,
            "--superior",
            name,
            "--place",
            name,
            "--signer",
            name,
        ];
        let said = init(&scratch, &options);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{said:?}");
        let made = format!("Đã tạo plans/{year}. Mở plans/{year}/plan.toml, ghi số, ngày, ");
        assert!(said.out.starts_with(&made), "{}", said.out);
        let found = check(&scratch, &format!("{year}-06-01"));
        assert_eq!(found.code, 0, "{}", found.out);
        assert!(!found.out.contains("lỗi["), "{}", found.out);
        for rule in ["DCS601", "DCS602", "DCS604"] {
            assert!(!found.out.contains(rule), "{}", found.out);
        }
    }
}

#[test]
fn what_is_not_given_is_a_blank_and_nothing_is_left_of_the_first_school() {
    let scratch = Scratch::new("init-blank");
    assert_eq!(init(&scratch, &[]).code, 0);
    let mut all = String::new();
    for file in [
        "plan.toml",
        "tasks.yaml",
        "responsibilities.toml",
        "deadlines.toml",
    ] {
        let path = scratch.0.join("plans/2024").join(file);
        all += &std::fs::read_to_string(path).unwrap();
    }
    for own in [
        "Trương Hoành",
        "Đại Lộc",
        "Trần Thị Tinh",
        "THTH",
        "79/KH-UBND",
        "12/4/2024",
        "UBND huyện",
    ] {
        assert!(!all.contains(own), "{own}");
    }
    for placeholder in ["{year}", "{unit}", "{superior}", "{place}", "{signer}"] {
        assert!(!all.contains(placeholder), "{placeholder}");
    }
    assert!(all.contains("…………"));
    assert_eq!(check(&scratch, "2024-06-01").code, 0);
}

#[test]
fn the_folder_and_the_report_day_follow_the_arguments() {
    let scratch = Scratch::new("init-folder");
    assert_eq!(init(&scratch, &["truong-moi", "--year", "2027"]).code, 0);
    let folder = scratch.0.join("truong-moi");
    let said = Run::default()
        .folder(&folder)
        .dcs(&["status", "--as-of", "2027-11-19"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(
        said.out
            .contains("còn 1 ngày đến hạn báo cáo năm 20/11/2027"),
        "{}",
        said.out
    );
    assert!(
        said.out.contains("nên xong chậm nhất 19/11/2027"),
        "{}",
        said.out
    );
}

#[test]
fn nothing_is_overwritten() {
    let scratch = Scratch::new("init-again");
    scratch.write("plans/2024/tasks.yaml", "# mine\n");
    let said = init(&scratch, &["--year", "2024"]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert!(
        said.err
            .contains("plans/2024/tasks.yaml: đã có sẵn, không ghi đè"),
        "{}",
        said.err
    );
    let mine = std::fs::read_to_string(scratch.0.join("plans/2024/tasks.yaml")).unwrap();
    assert_eq!(mine, "# mine\n");
    assert!(!scratch.0.join("plans/2024/plan.toml").exists());
}

#[test]
fn wrong_values_are_refused_before_anything_is_written() {
    for (option, value) in [
        ("--year", "0"),
        ("--year", "24"),
        ("--year", "abc"),
        ("--year", "2200"),
        ("--unit", " "),
    ] {
        let scratch = Scratch::new("init-wrong");
        let said = init(&scratch, &[option, value]);
        assert_eq!(said.code, 2, "{option} {value}");
        assert!(said.err.contains(option), "{}", said.err);
        assert!(!scratch.0.join("plans").exists());
    }
}

#[test]
fn the_built_in_plan_says_what_the_real_one_says() {
    let scratch = Scratch::new("init-text");
    init(&scratch, &["--superior", "UBND huyện"]);
    let written = std::fs::read_to_string(scratch.0.join("plans/2024/tasks.yaml")).unwrap();
    let mended = text("plans/2024/tasks.yaml")
        .replace("section: IV", "section: III")
        .replace("id: 1f", "id: 1g")
        .replace("label: f", "label: g");
    // Points of principle owe nothing.
    let written = written.replace("    owed: false\n", "");
    let (directive, written) = written.split_once('\n').unwrap();
    assert_eq!(
        directive,
        "# yaml-language-server: $schema=./dcs.schema.json"
    );
    let (written, examples) = written.split_once("\n# Mẫu `tasks`").unwrap();
    assert!(written == mended, "the plan of a year differs");
    assert!(examples.lines().skip(1).all(|line| line.starts_with('#')));
}

#[test]
fn a_new_plan_brings_the_schema_for_editors() {
    let scratch = Scratch::new("init-schema");
    init(&scratch, &["--lang", "en"]);
    let folder = scratch.0.join("plans/2024");
    let schema = std::fs::read_to_string(folder.join("dcs.schema.json")).unwrap();
    assert_eq!(schema, Run::default().dcs(&["schema", "--lang", "en"]).out);
    for name in ["plan", "responsibilities", "deadlines"] {
        let file = std::fs::read_to_string(folder.join(name).with_extension("toml")).unwrap();
        assert!(file.starts_with("#:schema ./dcs.schema.json\n"), "{name}");
    }
}

#[test]
fn a_plan_is_made_whole_or_not_at_all() {
    let scratch = Scratch::new("init-whole");
    assert_eq!(init(&scratch, &["a", "--year", "2027"]).code, 0);
    let folder = scratch.0.join("a/plans/2027");
    let said = init(&scratch, &["a", "--year", "2027"]);
    assert_eq!(said.code, 2, "a whole plan is not made again");
    // What a killed run has written of the same plan is completed.
    std::fs::remove_file(folder.join("tasks.yaml")).unwrap();
    std::fs::remove_file(folder.join("deadlines.toml")).unwrap();
    scratch.write("a/plans/2027/.tasks.yaml.dcs-new", "tas");
    assert_eq!(init(&scratch, &["a", "--year", "2027"]).code, 0);
    let names = |folder: &std::path::Path| {
        let entries = std::fs::read_dir(folder).unwrap();
        entries
            .map(|it| it.unwrap().file_name())
            .collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(init(&scratch, &["b", "--year", "2027"]).code, 0);
    assert_eq!(names(&folder), names(&scratch.0.join("b/plans/2027")));
    // Where one file is in the way, the folders go again as well.
    scratch.write("c/plans", "no folder");
    assert_eq!(init(&scratch, &["c", "--year", "2027"]).code, 2);
    scratch.write("d/plans/2027/dcs.schema.json/x", "a folder in the way");
    assert_eq!(init(&scratch, &["d", "--year", "2027"]).code, 2);
    assert_eq!(names(&scratch.0.join("d/plans/2027")).len(), 1);
}

#[test]
fn beside_other_plans_the_year_must_be_named() {
    let scratch = Scratch::new("init-beside");
    let init = |arguments: &[&str]| {
        let run = Run::default().folder(&scratch.0);
        run.dcs(&[&["init"], arguments].concat())
    };
    assert_eq!(init(&[]).code, 0, "the first plan is of this year");
    let said = init(&[]);
    assert_eq!(said.code, 2);
    assert_eq!(
        said.err,
        "lỗi: đã có plans/2024; ghi rõ năm của kế hoạch mới, ví dụ `--year 2025`\n"
    );
    assert_eq!(init(&["--year", "2025"]).code, 0);
    std::fs::create_dir(scratch.0.join("plans/2026-2027")).unwrap();
    let said = init(&[]);
    assert!(
        said.err
            .contains("plans/2026-2027, plans/2025, plans/2024; ghi rõ năm"),
        "{}",
        said.err
    );
    assert!(said.err.contains("`--year 2028`"), "{}", said.err);
    // Another folder has no plans yet.
    assert_eq!(init(&["khac"]).code, 0);
}

#[test]
fn a_plan_of_a_school_year_is_made_found_checked_and_reported() {
    let scratch = Scratch::new("init-school-year");
    let year = ["--school-year", "2026-2027", "--unit", "Trường Hoa Sen"];
    let said = init(&scratch, &year);
    assert_eq!(said.code, 0, "{}", said.err);
    let made = "Đã tạo plans/2026-2027. Mở plans/2026-2027/plan.toml, ";
    assert!(said.out.starts_with(made), "{}", said.out);
    // The plan of the calendar year stands beside it, and is the current one before September.
    assert_eq!(init(&scratch, &["--year", "2026"]).code, 0);
    for (as_of, current) in [
        ("2026-08-31", "năm 2026"),
        ("2026-09-01", "năm học 2026-2027"),
        ("2027-08-31", "năm học 2026-2027"),
        ("2028-01-01", "năm học 2026-2027"),
    ] {
        let run = Run::default().folder(&scratch.0);
        let said = run.dcs(&["status", "--as-of", as_of]);
        let title = format!("Thực hiện dân chủ ở cơ sở {current}\n");
        assert!(said.out.contains(&title), "{as_of}: {}", said.out);
    }
    let found = check(&scratch, "2027-01-10");
    assert!(found.code == 0 && !found.out.contains("lỗi["), "{found:?}");
    // What is yearly is not late in January.
    let dcs = |arguments: &[&str]| Run::default().folder(&scratch.0).dcs(arguments);
    let late = dcs(&["overdue", "--as-of", "2027-01-10", "--format", "json"]);
    assert!(!late.out.contains("@2026-2027\""), "{}", late.out);
    assert!(late.out.contains("danh-gia-thang@2026-09"), "{}", late.out);
    let late = dcs(&["overdue", "--as-of", "2027-09-01", "--format", "json"]);
    assert!(late.out.contains("danh-gia-nam@2026-2027"), "{}", late.out);
    let report = dcs(&["report", "--as-of", "2027-08-31"]).out;
    assert!(report.contains("dân chủ ở cơ sở năm học 2026-2027"));
    assert!(report.contains("NHIỆM VỤ NĂM HỌC 2027-2028"));
    assert!(!report.contains("năm 2026"), "{report}");
    let status = dcs(&["status", "--as-of", "2027-08-31", "--format", "json"]);
    assert!(
        status.out.contains("\"school_year\": \"2026-2027\""),
        "{}",
        status.out
    );
}

#[test]
fn a_school_year_is_two_years_in_a_row() {
    let scratch = Scratch::new("init-school-year-wrong");
    for wrong in ["2026", "2026-2028", "26-27"] {
        let said = init(&scratch, &["--school-year", wrong]);
        assert!(
            said.code == 2 && said.err.contains("2026-2027"),
            "{wrong}: {}",
            said.err
        );
    }
    let said = init(&scratch, &["--year", "2026-2027"]);
    assert!(said.err.contains("--school-year 2026-2027"), "{}", said.err);
    let both = init(&scratch, &["--year", "2026", "--school-year", "2026-2027"]);
    assert_eq!(both.code, 2);
}

/// Fills in what `init` cannot know: the number, the date, the code and the basis.
fn fill_in(scratch: &Scratch, plan: &str) {
    let path = scratch.0.join(plan).join("plan.toml");
    let text = std::fs::read_to_string(&path).unwrap();
    let basis = "basis   = [\"Kế hoạch số 79/KH-UBND của Ủy ban nhân dân xã Hoa Sen\"]";
    let filled = text
        .replace("# number = 12", "number = 12")
        .replace("# date  ", "date  ")
        .replace("# code  ", "code  ")
        .replace("basis   = []", basis);
    let comments = |text: &str| text.matches("\n# ").count();
    assert_eq!(comments(&filled), comments(&text) - 3);
    std::fs::write(path, filled).unwrap();
}

#[test]
fn a_new_plan_warns_only_of_what_is_to_be_filled_in() {
    let scratch = Scratch::new("init-warnings");
    let names = "--unit|Trường Tiểu học Hoa Sen|--superior|Ủy ban nhân dân xã Hoa Sen|\
        --place|Hoa Sen|--signer|Nguyễn Thị A";
    let names: Vec<&str> = names.split('|').collect();
    let mut years: Vec<(&str, String)> = Vec::new();
    for year in 2024..2036 {
        years.push(("--year", year.to_string()));
        years.push(("--school-year", format!("{year}-{}", year + 1)));
    }
    for (option, year) in years {
        assert_eq!(
            init(&scratch, &[&[option, &year], &names[..]].concat()).code,
            0
        );
        let plan = format!("plans/{year}");
        // The first day, and the last.
        for day in ["01-01", "09-01", "12-31"] {
            let as_of = format!("{}-{day}", &year[..4]);
            let dcs = |arguments: &[&str]| {
                let run = Run::default().folder(&scratch.0);
                run.dcs(&[arguments, &["--plan", &plan, "--as-of", &as_of]].concat())
            };
            let jsonl = ["check", "--format", "jsonl"];
            let found = dcs(&jsonl).out;
            let codes = found.lines().filter(|line| line.contains("\"code\""));
            let others: Vec<&str> = codes.filter(|line| !line.contains("DCS612")).collect();
            assert!(others.is_empty(), "{year} {as_of}: {others:?}");
        }
    }
    for plan in ["plans/2027", "plans/2026-2027"] {
        let said = Run::default()
            .folder(&scratch.0)
            .dcs(&["check", "--plan", plan]);
        for key in ["plan.number", "plan.date", "plan.basis", "unit.code"] {
            assert!(said.out.contains(&format!("(`{key}`)")), "{}", said.out);
        }
        assert!(!said.out.contains("…………"), "{}", said.out);
        let strict = ["plan", "--strict", "--plan", plan];
        assert_eq!(Run::default().folder(&scratch.0).dcs(&strict).code, 1);
        fill_in(&scratch, plan);
        let run = |arguments: &[&str]| Run::default().folder(&scratch.0).dcs(arguments);
        let said = run(&["check", "--deny-warnings", "--plan", plan]);
        assert_eq!(said.code, 0, "{}", said.out);
        let said = run(&strict);
        assert_eq!(said.code, 0, "{}", said.err);
    }
}

/// The files of a new plan that hold records.
const FILES: [&str; 5] = [
    "plan.toml",
    "tasks.yaml",
    "responsibilities.toml",
    "deadlines.toml",
    "records.yaml",
];

/// Takes the mark from the lines of every example in the files of a plan, and returns which
/// lists these are of.
fn use_examples(folder: &std::path::Path) -> Vec<String> {
    let mut lists = Vec::new();
    for file in FILES {
        let path = folder.join(file);
        let mut text = String::new();
        let mut is_example = false;
        for line in std::fs::read_to_string(&path).unwrap().lines() {
            if let Some(named) = line.strip_prefix("# Mẫu `") {
                lists.push(named.split('`').next().unwrap().to_owned());
                is_example = true;
            } else if is_example && line.starts_with('#') {
                let record = line.strip_prefix("# ").unwrap_or_default();
                text.extend([record, "\n"]);
                continue;
            } else {
                is_example = false;
            }
            text.extend([line, "\n"]);
        }
        std::fs::write(path, text).unwrap();
    }
    lists.sort();
    lists
}

#[test]
fn comments_show_a_record_of_every_kind_that_can_be_used_as_it_stands() {
    let kinds: Vec<String> = {
        let mut kinds: Vec<_> = KINDS.iter().map(|kind| kind.list.to_owned()).collect();
        kinds.sort();
        kinds
    };
    for (name, options) in [("with", &["--year", "2026"][..]), ("without", &["--empty"])] {
        let scratch = Scratch::new(&format!("init-examples-{name}"));
        assert_eq!(init(&scratch, options).code, 0);
        let year = if name == "with" { "2026" } else { "2024" };
        assert_eq!(use_examples(&scratch.0.join("plans").join(year)), kinds);
        let found = Run::default()
            .folder(&scratch.0)
            .dcs(&["check", "--format", "jsonl", "--as-of", "2026-06-01"])
            .out;
        // All of it is read. The examples know nothing of each other, and one is in both.
        for line in found.lines().filter(|line| line.contains("\"code\"")) {
            assert!(!line.contains("\"DCS1"), "{name}: {line}");
        }
        assert!(!found.contains("DCS903"), "{name}");
    }
}

#[test]
fn an_empty_plan_has_the_files_and_no_records() {
    let scratch = Scratch::new("init-empty");
    let said = init(
        &scratch,
        &["--empty", "--unit", "Trường Hoa Sen", "--code", "THHS"],
    );
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("chưa có nội dung"), "{}", said.out);
    let plan = scratch.0.join("plans/2024");
    let head = std::fs::read_to_string(plan.join("plan.toml")).unwrap();
    for line in ["name     = \"Trường Hoa Sen\"\n", "code     = \"THHS\"\n"] {
        assert!(head.contains(line), "{head}");
    }
    for file in FILES {
        let text = std::fs::read_to_string(plan.join(file)).unwrap();
        let records = ["\n[[", "\n  - ", "\ntasks:"];
        assert!(!records.iter().any(|begin| text.contains(begin)), "{text}");
    }
    let found = Run::default()
        .folder(&scratch.0)
        .dcs(&["check", "--format", "jsonl"])
        .out;
    let codes = found.lines().filter(|line| line.contains("\"code\""));
    let others: Vec<&str> = codes
        .filter(|line| !line.contains("DCS612") && !line.contains("DCS903"))
        .collect();
    assert!(others.is_empty(), "{others:?}");
    assert!(found.contains("DCS903"), "{found}");
}

#[test]
fn on_a_terminal_the_names_that_are_not_given_are_asked_for() {
    let scratch = Scratch::new("init-asks");
    let asked = |folder: &str, answers: &str, options: &[&str]| {
        let run = Run::default().folder(&scratch.0).answering(answers);
        let said = run.dcs(&[&["init", folder], options].concat());
        assert_eq!(said.code, 0, "{}", said.err);
        let plan = scratch.0.join(folder).join("plans/2024/plan.toml");
        (said.err, std::fs::read_to_string(plan).unwrap())
    };
    let given = ["--superior", "UBND xã Hoa Sen"];
    let (questions, head) = asked("a", "  Trường Hoa\tSen\n\nNguyễn Thị A\n", &given);
    for name in ["Tên đơn vị: ", "Họ tên người ký: ", "Ký hiệu của đơn vị"] {
        assert!(questions.contains(name), "{questions}");
    }
    assert!(!questions.contains("cấp trên"), "it was given: {questions}");
    for line in [
        "name     = \"Trường Hoa Sen\"\n",
        "superior = \"UBND xã Hoa Sen\"\n",
        "place    = \"…………\"\n",
        "name = \"Nguyễn Thị A\"\n",
        "# code   = ",
    ] {
        assert!(head.contains(line), "{line}: {head}");
    }
    let (questions, head) = asked("b", "Trường Hoa Sen\n", &["--quiet"]);
    assert!(
        questions.is_empty() && !head.contains("Hoa Sen"),
        "{questions}"
    );
    let all = "--unit|A|--superior|B|--place|C|--signer|D|--code|E";
    let (questions, _) = asked("c", "", &all.split('|').collect::<Vec<_>>());
    assert_eq!(questions, "");
}

#[cfg(unix)]
#[test]
fn nothing_is_created_behind_a_link() {
    let scratch = Scratch::new("init-link");
    let elsewhere = Scratch::new("init-elsewhere");
    std::os::unix::fs::symlink(&elsewhere.0, scratch.0.join("link")).unwrap();
    std::fs::create_dir(scratch.0.join("inside")).unwrap();
    std::os::unix::fs::symlink("inside", scratch.0.join("near")).unwrap();
    let absolute = scratch.0.join("link");
    for named in [
        "link",
        "link/",
        "link/sub",
        "near",
        "./link",
        absolute.to_str().unwrap(),
    ] {
        let said = init(&scratch, &[named, "--year", "2027"]);
        assert_eq!(said.code, 2, "{named}: {}", said.out);
        assert!(said.err.contains("là liên kết"), "{named}: {}", said.err);
    }
    let is_empty = |folder: &std::path::Path| folder.read_dir().unwrap().next().is_none();
    assert!(is_empty(&elsewhere.0) && is_empty(&scratch.0.join("inside")));
    let said = init(&scratch, &["inside", "--year", "2027"]);
    assert_eq!(said.code, 0, "{}", said.err);
}
