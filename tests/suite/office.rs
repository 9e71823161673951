//! Who holds a post on a day, and who belongs to a body.

use crate::world::{Run, Said, Scratch, base};

/// The base plan with other people, in a folder of its own.
struct School(Scratch);

/// A principal who goes on 28 February, and one who comes on 1 March.
const HOLDERS: &str = "parties:
  - id: hieu-truong
    name: Hiệu trưởng
    holders:
      - { person: Trần Văn Bảo, from: 2024-03-01, decision: Quyết định số 12/QĐ-UBND }
      - { person: Nguyễn Thị An, until: 2024-02-29 }
  - id: pho
    name: Phó Hiệu trưởng
    holders: [{ person: Trần Văn Bảo, until: 2024-02-29 }, { person: Lê Thị Cúc, from: 2024-03-01 }]
  - id: cong-doan
    name: Công đoàn
    members:
      - { name: Phạm Thị Dung, post: Chủ tịch }
      - { party: pho, post: Ủy viên }
";

impl School {
    /// Makes the plan, with `parties` instead of its own, in YAML.
    fn new(test: &str, parties: &str, changes: &[(&str, &str)]) -> Self {
        let scratch = Scratch::new(test);
        let mut plan = base();
        let from = plan.find("[[parties]]").unwrap();
        let until = plan.find("[[responsibilities]]").unwrap();
        plan.replace_range(from..until, "");
        let signer = "[unit.signer]\nparty = \"hieu-truong\"\n\n[report]";
        for (old, new) in [&[("[report]", signer)], changes].concat() {
            assert!(plan.contains(old), "{old}");
            plan = plan.replacen(old, new, 1);
        }
        scratch.write("plans/2024/plan.toml", &plan);
        scratch.write("plans/2024/parties.yaml", parties);
        Self(scratch)
    }

    fn dcs(&self, arguments: &[&str]) -> Said {
        Run::default().folder(&self.0.0).dcs(arguments)
    }

    /// Returns the last of the names in a document, that of the signer.
    fn signed(&self, command: &str, as_of: &str) -> String {
        let said = self.dcs(&[command, "--as-of", as_of, "-q"]);
        assert_eq!(said.code, 0, "{}", said.err);
        let names = ["Trần Văn Bảo", "Nguyễn Thị An", "Lê Thị Cúc"];
        let last = |name: &&str| said.out.rfind(name);
        let found = names.into_iter().filter(|name| last(name).is_some());
        found.max_by_key(last).unwrap_or_default().to_owned()
    }
}

#[test]
fn a_document_is_signed_by_whoever_holds_the_post_on_its_day() {
    let school = School::new("office-signer", HOLDERS, &[]);
    assert_eq!(school.dcs(&["check", "--as-of", "2024-06-01"]).code, 0);
    // Without a date, the day of the run.
    for (day, name) in [
        ("2024-02-29", "Nguyễn Thị An"),
        ("2024-03-01", "Trần Văn Bảo"),
        // The reporting period is over, and the report is signed after it.
        ("2025-01-10", "Trần Văn Bảo"),
    ] {
        assert_eq!(school.signed("plan", day), name, "{day}");
        assert_eq!(school.signed("report", day), name, "{day}");
    }
    // With a date, its day: the new principal signs no earlier document.
    let dated = [
        ("year = 2024", "year = 2024\nnumber = 3\ndate = 2024-01-05"),
        (
            "due = 2024-11-20",
            "due = 2024-11-20\nnumber = 9\ndate = 2024-11-18",
        ),
    ];
    let school = School::new("office-dated", HOLDERS, &dated);
    for day in ["2024-02-01", "2024-12-01"] {
        assert_eq!(school.signed("plan", day), "Nguyễn Thị An", "{day}");
        assert_eq!(school.signed("report", day), "Trần Văn Bảo", "{day}");
    }
    let said = school.dcs(&["plan", "--as-of", "2024-12-01", "-q"]);
    assert!(said.out.contains("HIỆU TRƯỞNG"), "{}", said.out);
}

#[test]
fn a_post_without_a_holder_is_missing_from_the_document() {
    let vacant = HOLDERS.replace(
        "until: 2024-02-29 }\n  - id: pho",
        "until: 2024-01-31 }\n  - id: pho",
    );
    let school = School::new("office-vacant", &vacant, &[]);
    let said = school.dcs(&["report", "--readiness", "--as-of", "2024-02-15"]);
    let lacking = "người ký: ai giữ chức vụ vào ngày 15/02/2024";
    assert!(said.out.contains(lacking), "{}", said.out);
    assert!(
        said.out.contains("`parties.holders (hieu-truong)`"),
        "{}",
        said.out
    );
    assert_eq!(school.signed("report", "2024-02-15"), "");
    let said = school.dcs(&["report", "--readiness", "--as-of", "2024-03-15"]);
    assert!(!said.out.contains("người ký"), "{}", said.out);
}

#[test]
fn persons_are_found_by_name_where_a_party_is_asked_for() {
    let support = "support = [\"cong-doan\"]";
    let of_tasks = "\n[[responsibilities]]\ntask = \"1a\"\nsupport = [\"cong-doan\"]\n\n\
                    [[responsibilities]]\ntask = \"1b\"\nsupport = [\"pho\"]\n";
    let school = School::new("office-found", HOLDERS, &[(support, of_tasks)]);
    let led = |person: &str, as_of: &str| {
        school.dcs(&[
            "status", "--party", person, "--as-of", as_of, "--format", "csv",
        ])
    };
    let leads = led("hieu-truong", "2024-06-01");
    assert_eq!(leads.code, 0, "{}", leads.err);
    // The one before, the one now, however the name is written; a member of a body.
    for person in [
        "Nguyễn Thị An",
        "nguyen thi an",
        "cô An",
        "Trần Văn Bảo",
        "thầy Bảo",
    ] {
        let said = led(person, "2024-06-01");
        assert_eq!(
            (said.code, said.out),
            (0, leads.out.clone()),
            "{person}: {}",
            said.err
        );
    }
    let body = led("cong-doan", "2024-06-01");
    assert_eq!(led("phạm thị dung", "2024-06-01").out, body.out);
    assert_ne!(body.out, leads.out);
    // Before March the same person held another post.
    let deputy = led("pho", "2024-02-01");
    assert_eq!(led("Trần Văn Bảo", "2024-02-01").out, deputy.out);
}

#[test]
fn a_template_has_the_parties_as_of_the_day_of_the_document() {
    let school = School::new("office-template", HOLDERS, &[]);
    let template = "# BÁO CÁO\n\n## Về\n\n{% for party in parties %}{{ party.id }} {{ party.person }}: \
                    {% for it in party.members %}{{ it.post }} {{ it.party }} {{ it.name }}; {% endfor %}\n\n{% endfor %}";
    school.0.write("mau.md", template);
    let said = |day| {
        let said = school.dcs(&["report", "--template", "mau.md", "-q", "--as-of", day]);
        assert_eq!(said.code, 0, "{}", said.err);
        said.out
    };
    let before = said("2024-02-29");
    assert!(before.contains("hieu-truong Nguyễn Thị An:"), "{before}");
    let deputy = "Chủ tịch …… Phạm Thị Dung; Ủy viên Phó Hiệu trưởng Trần Văn Bảo;";
    assert!(before.contains(deputy), "{before}");
    let after = said("2024-03-01");
    assert!(after.contains("hieu-truong Trần Văn Bảo:"), "{after}");
    assert!(
        after.contains("Ủy viên Phó Hiệu trưởng Lê Thị Cúc;"),
        "{after}"
    );
}
