//! What users type for an occurrence, a task, a party or a figure, and what they get.

use crate::world::{Run, Said, Scratch};

/// A plan that `init` made, with persons and a figure.
struct School(Scratch);

impl School {
    fn new(test: &str) -> Self {
        let scratch = Scratch::new(test);
        let school = Self(scratch);
        let said = school.dcs(&["init", "--year", "2027", "--signer", "Nguyễn Thị A"]);
        assert_eq!(said.code, 0, "{}", said.err);
        school.0.write(
            "plans/2027/them.yaml",
            "parties:\n  - { id: hoa-1, name: Cô Hoa }\n  - { id: hoa-2, name: Cô Hòa, person: Trần Thị B }\n  - { id: cmhs, name: Ban đại diện cha mẹ học sinh }\n  - { id: doan, name: Ðoàn thanh niên }\nfigures:\n  - { id: nguoi-du, name: Người dự họp }\n  - { id: y-kien, name: Số ý kiến góp ý }\nresponsibilities:\n  - { task: 1c, support: [hoa-1, hoa-2, cmhs, doan] }\ndeadlines:\n  - { id: chao-co, task: 3c, what: Sinh hoạt dưới cờ, every: week }\n  - { id: so-ket, task: 4b, what: Sơ kết thực hiện dân chủ, every: half-year }\n",
        );
        school
    }

    fn dcs(&self, arguments: &[&str]) -> Said {
        Run::default().folder(&self.0.0).dcs(arguments)
    }

    /// Records something without writing it, on a day when little is due.
    fn record(&self, arguments: &[&str]) -> Said {
        let options = ["--state", "started", "--note", "x", "--dry-run", "-q"];
        let day = ["--as-of", "2027-06-15"];
        let arguments = [&["record"], arguments, &options, &day].concat();
        self.dcs(&arguments)
    }

    /// Returns the occurrence for which a record would be written, or the error.
    fn recorded(&self, reference: &str) -> String {
        let said = self.record(&[reference]);
        let line = said.out.lines().find_map(|line| {
            let (_, record) = line.split_once("{ deadline: ")?;
            let name = record.split(',').next()?;
            Some(name.trim_matches('"').to_owned())
        });
        line.unwrap_or(said.err)
    }
}

#[test]
fn an_occurrence_is_found_however_it_is_written() {
    let school = School::new("naming-occurrences");
    for (typed, meant) in [
        ("danh-gia-thang@2027-08", "danh-gia-thang@2027-08"),
        ("Danh-Gia-Thang@2027-08", "danh-gia-thang@2027-08"),
        ("danh-gia-thang@2027-8", "danh-gia-thang@2027-08"),
        ("danh-gia-thang@8/2027", "danh-gia-thang@2027-08"),
        ("danh-gia-thang@08.2027", "danh-gia-thang@2027-08"),
        ("danh-gia-thang@8", "danh-gia-thang@2027-08"),
        ("danh-gia-thang @ 8", "danh-gia-thang@2027-08"),
        ("danh-gia-thang@T8", "danh-gia-thang@2027-08"),
        ("danh-gia-thang@tháng tám", "danh-gia-thang@2027-08"),
        ("danh-gia-thang@31/08/2027", "danh-gia-thang@2027-08"),
        ("danh-gia-thang-2027-08", "danh-gia-thang@2027-08"),
        ("danh-gia-thang/8", "danh-gia-thang@2027-08"),
        ("danh gia thang 5", "danh-gia-thang@2027-05"),
        ("đánh giá tháng 5", "danh-gia-thang@2027-05"),
        ("ĐÁNH GIÁ THÁNG 5/2027", "danh-gia-thang@2027-05"),
        ("đánh giá tháng 5 năm 2027", "danh-gia-thang@2027-05"),
        ("đánh giá tháng này", "danh-gia-thang@2027-06"),
        ("đánh giá tháng trước", "danh-gia-thang@2027-05"),
        ("tháng 5 đánh giá", "danh-gia-thang@2027-05"),
        (
            "Nhận xét, đánh giá kết quả làm việc hằng tháng 5",
            "danh-gia-thang@2027-05",
        ),
        ("6a@2027-05", "danh-gia-thang@2027-05"),
        ("6a tháng 5", "danh-gia-thang@2027-05"),
        ("nhiệm vụ 6a tháng 5", "danh-gia-thang@2027-05"),
        ("6a@Q3", "danh-gia-quy@2027-Q3"),
        ("6a quý III", "danh-gia-quy@2027-Q3"),
        ("danh-gia-quy@3", "danh-gia-quy@2027-Q3"),
        ("đánh giá quý 3/2027", "danh-gia-quy@2027-Q3"),
        ("danh gia quy ba", "danh-gia-quy@2027-Q3"),
        ("danh-gia-quy@15/8/2027", "danh-gia-quy@2027-Q3"),
        ("6a@2027", "danh-gia-nam@2027"),
        ("đánh giá năm 2027", "danh-gia-nam@2027"),
        ("6a cả năm", "danh-gia-nam@2027"),
        ("danh gia nam", "danh-gia-nam@2027"),
        ("chao-co tuần 24", "chao-co@2027-W24"),
        ("sinh hoạt dưới cờ tuần này", "chao-co@2027-W24"),
        ("sinh hoat duoi co (tuan truoc)", "chao-co@2027-W23"),
        ("sinh hoạt dưới cờ 14/06/2027", "chao-co@2027-W24"),
        ("sơ kết 6 tháng đầu năm", "so-ket@2027-H1"),
        ("so ket H2", "so-ket@2027-H2"),
        ("bao cao", "bao-cao"),
        ("Báo cáo 20/11/2027", "bao-cao"),
        ("thong tin tuyen truyen", "3a"),
        ("thong tin, tuyen truyen", "3a"),
        ("Thông tin tuyên truyền phổ biến pháp luật", "3a"),
        ("phat hien xu ly vi pham", "6b"),
        ("1a", "1a"),
        ("tiep cong dan", "1a"),
    ] {
        assert_eq!(school.recorded(typed), meant, "{typed}");
    }
}

#[test]
fn what_is_not_found_gets_the_nearest_with_its_period_or_what_there_is() {
    let school = School::new("naming-suggestions");
    for (typed, said) in [
        (
            "danh-gia-thag@2027-06",
            "có phải là `danh-gia-thang@2027-06`?",
        ),
        ("danh-gia-thag@6", "có phải là `danh-gia-thang@2027-06`?"),
        ("dahn gia thang 5", "có phải là `danh-gia-thang@2027-05`?"),
        ("danh-gia-thag", "có phải là `danh-gia-thang`?"),
        ("bao-caoo", "có phải là `bao-cao`?"),
        ("danh-gia-quy@2027-05", "có phải là `danh-gia-quy@2027-Q2`?"),
        (
            "danh-gia-thang@2028-01",
            "các kỳ từ `danh-gia-thang@2027-01` đến `danh-gia-thang@2027-12`",
        ),
        ("danh-gia-thang@họp", "các kỳ từ `danh-gia-thang@2027-01`"),
        (
            "bao-cao@2027-05",
            "`bao-cao` không chia theo kỳ nên không có `bao-cao@2027-05`; viết `bao-cao`",
        ),
        ("1a@5", "viết `1a`"),
        (
            "họp phụ huynh",
            "hiện có: `1a` (Tiếp công dân, giải quyết đơn thư, đối thoại), ",
        ),
        ("họp phụ huynh", "xem `dcs list tasks`"),
        ("5c", "nhiệm vụ `5c` chưa có thời hạn"),
    ] {
        let error = school.recorded(typed);
        assert!(error.contains(said), "{typed}: {error}");
    }
}

#[test]
fn several_meanings_are_shown_with_name_and_due_date_and_asked_on_a_terminal() {
    let school = School::new("naming-several");
    let error = school.recorded("6a@2");
    assert_eq!(
        error,
        "`6a@2` có nhiều kỳ chưa xong:\n  danh-gia-thang@2027-02 · Nhận xét, đánh giá kết quả làm việc hằng tháng · hạn 28/02/2027 · Quá hạn chưa hoàn thành\n  danh-gia-quy@2027-Q2 · Nhận xét, đánh giá kết quả làm việc hằng quý · hạn 30/06/2027 · Chưa thực hiện\nlỗi: ghi rõ một kỳ, sớm nhất là `danh-gia-thang@2027-02`\n"
    );
    let error = school.recorded("tuyen truyen");
    assert!(
        error.contains("\n  3a · Thông tin, tuyên truyền, phổ biến pháp luật · "),
        "{error}"
    );
    assert!(
        error.contains("\n  chao-co@2027-W01 · Sinh hoạt dưới cờ · hạn 10/01/2027"),
        "{error}"
    );
    assert!(error.contains("… và"), "{error}");
    let asked = Run::default().folder(&school.0.0).answering("2\n").dcs(&[
        "record",
        "6a@2",
        "--note",
        "x",
        "--dry-run",
        "--as-of",
        "2027-06-15",
    ]);
    assert!(
        asked.out.contains("{ deadline: danh-gia-quy@2027-Q2, "),
        "{}",
        asked.out
    );
    assert!(
        asked.err.contains("  2. danh-gia-quy@2027-Q2 · "),
        "{}",
        asked.err
    );
}

#[test]
fn a_period_without_a_name_is_asked_about() {
    let school = School::new("naming-periods");
    for (typed, said) in [
        (
            "quy 1",
            "chưa nêu việc; các kỳ ấy:\n  danh-gia-quy@2027-Q1 · Nhận xét, đánh giá kết quả làm việc hằng quý · hạn 31/03/2027",
        ),
        ("quý tư", "\n  danh-gia-quy@2027-Q4 · "),
        ("tháng mười hai", "\n  danh-gia-thang@2027-12 · "),
        ("@2027-05", "\n  danh-gia-thang@2027-05 · "),
        ("6 tháng đầu năm", "\n  so-ket@2027-H1 · "),
        ("hoc ky 1", "kế hoạch không có kỳ nào như thế"),
        ("quý 1/2028", "kế hoạch không có kỳ nào như thế"),
        ("danh gia hoc ky 1", "không có kỳ `danh gia hoc ky 1`"),
    ] {
        let error = school.recorded(typed);
        assert!(error.contains(said), "{typed}: {error}");
    }
}

#[test]
fn a_name_of_several_tasks_is_asked_about_although_one_alone_is_open() {
    let school = School::new("naming-tasks");
    let deadlines = "plans/2027/deadlines.toml";
    let text = std::fs::read_to_string(school.0.0.join(deadlines)).unwrap();
    let without = text.replace("[[deadlines]]\ntask  = \"4.2\"\nevery = \"year\"\n", "");
    assert_ne!(without, text);
    school.0.write(deadlines, without);
    let error = school.recorded("Kiem tra giam sat");
    assert!(error.contains("ứng với nhiều việc"), "{error}");
    assert!(
        error.contains(
            "`4.2` (Kế hoạch kiểm tra, giám sát của đơn vị) cũng khớp, nhưng chưa có thời hạn"
        ),
        "{error}"
    );
    school.0.write(
        "plans/2027/progress.yaml",
        "progress:\n  - { deadline: so-ket@2027-H1, on: 2027-06-01, state: done, note: x }\n  - { deadline: so-ket@2027-H2, on: 2027-06-01, state: done, note: x }\n",
    );
    let error = school.recorded("thực hiện dân chủ");
    assert!(error.contains("ứng với nhiều việc"), "{error}");
}

#[test]
fn parties_are_found_by_name_person_and_initials() {
    let school = School::new("naming-parties");
    for (typed, meant) in [
        ("hieu-truong", "hieu-truong"),
        ("Thủ trưởng đơn vị", "hieu-truong"),
        ("thu truong", "hieu-truong"),
        ("Nguyễn Thị A", "hieu-truong"),
        ("nguyen thi a", "hieu-truong"),
        ("cô Nguyễn Thị A", "hieu-truong"),
        ("Trần Thị B", "hoa-2"),
        ("Cô Hoa", "hoa-1"),
        ("Cô Hòa", "hoa-2"),
        ("Cô Hoà", "hoa-2"),
        ("phụ huynh", "hiện có: `don-vi` (Đơn vị)"),
        ("phụ huynh", "xem `dcs list parties`"),
        (
            "hieu-truog",
            "có phải là `hieu-truong` (Thủ trưởng đơn vị: Nguyễn Thị A)?",
        ),
        (
            "co hoa",
            "`co hoa` ứng với nhiều bộ phận, cá nhân:\n  `hoa-1` (Cô Hoa)\n  `hoa-2` (Cô Hòa: Trần Thị B)\nlỗi: ghi rõ mã",
        ),
        ("BTTND", "ban-ttnd"),
        ("cha mẹ học sinh", "cmhs"),
    ] {
        let said = school.record(&["bao-cao", "--by", typed]);
        let by = format!("by: {meant}");
        assert!(
            said.out.contains(&by) || said.err.contains(meant),
            "{typed}: {}{}",
            said.out,
            said.err
        );
        let status = school.dcs(&["status", "--party", typed, "--as-of", "2027-06-15"]);
        assert_eq!(status.code, said.code, "{typed}: {}", status.err);
    }
}

#[test]
fn an_unknown_figure_lists_those_there_are_and_how_one_is_made() {
    let school = School::new("naming-figures");
    for (typed, said) in [
        (
            "so-tiet=3",
            "hiện có: `nguoi-du` (Người dự họp), `y-kien` (Số ý kiến góp ý); xem `dcs list figures`; số liệu mới thì khai trong `figures`",
        ),
        ("nguoi-di=3", "có phải là `nguoi-du` (Người dự họp)?"),
        ("nguoi-du=-5", "không được âm"),
    ] {
        let error = school.record(&["bao-cao", "--figure", typed]).err;
        assert!(error.contains(said), "{typed}: {error}");
    }
    for (typed, written) in [
        ("Người dự họp=32", "nguoi-du: 32"),
        ("người dự=32", "nguoi-du: 32"),
        ("so y kien = 4", "y-kien: 4"),
    ] {
        let said = school.record(&["bao-cao", "--figure", typed]);
        assert!(
            said.out.contains(written),
            "{typed}: {}{}",
            said.out,
            said.err
        );
    }
}
