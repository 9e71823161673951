//! The sorts of papers: what the decree prescribes for the kind of each, which entries it is
//! made of, who signs it, and its template.

use crate::plan::Plan;
use crate::plan::record::{Entry, OwnValue, Step, StepName};
use crate::search::fold;

/// Who signs a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Signed {
    /// The head of the unit.
    Head,
    /// The head, beside whoever wrote it.
    Both,
    /// Whoever presided over the meeting, beside its secretary (Nghị định 30/2020/NĐ-CP,
    /// Phụ lục III, Mẫu 1.9).
    Meeting,
    /// Whoever presided, for the meeting.
    ForMeeting,
    /// Whoever wrote it.
    Writer,
}

/// What is declared of a sort.
pub(super) struct Declared {
    name: &'static str,
    /// The kind in its symbol (Phụ lục III, Mục I); a letter has none.
    pub(super) symbol: Symbol,
    /// The register whose entry it is about.
    register: Option<&'static str>,
    /// The kinds of entries that it is made of; none for all.
    kinds: &'static [&'static str],
    /// The step after which it is made; none if it is made of any entry.
    pub(super) after: Option<StepName>,
    pub(super) signed: Signed,
    template: &'static str,
}

/// What is between the number and the code of the unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Symbol {
    /// The abbreviation of the kind: `12/TB-THTH`.
    Of(&'static str),
    /// Nothing: `12/THTH` (Phụ lục I, Mục II, 3).
    Letter,
    /// It has no number.
    None,
}

/// Declares the sorts: the enum, all of them in this order, and what is declared of each.
macro_rules! sorts {
    ($($(#[$doc:meta])* $sort:ident { $($declared:tt)* })*) => {
        /// The sorts of papers.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Sort {
            $($(#[$doc])* $sort,)*
        }

        impl Sort {
            /// All sorts.
            pub const ALL: &'static [Self] = &[$(Self::$sort),*];

            pub(super) fn declared(self) -> &'static Declared {
                match self {
                    $(Self::$sort => const { &Declared { $($declared)* } },)*
                }
            }
        }
    };
}

sorts! {
    /// Thông báo công khai.
    DisclosureNotice {
        name: "disclosure-notice",
        symbol: Symbol::Of("TB"),
        register: Some("disclosures"),
        kinds: &[],
        after: None,
        signed: Signed::Head,
        template: include_str!("disclosure_notice.md"),
    }
    /// Biên bản niêm yết.
    PostingMinutes {
        name: "posting-minutes",
        symbol: Symbol::Of("BB"),
        register: Some("disclosures"),
        kinds: &[],
        after: Some(StepName::Posted),
        signed: Signed::Both,
        template: include_str!("posting_minutes.md"),
    }
    /// Biên bản kết thúc niêm yết.
    RemovalMinutes {
        name: "removal-minutes",
        symbol: Symbol::Of("BB"),
        register: Some("disclosures"),
        kinds: &[],
        after: Some(StepName::TakenDown),
        signed: Signed::Both,
        template: include_str!("removal_minutes.md"),
    }
    /// Biên bản hội nghị.
    MeetingMinutes {
        name: "meeting-minutes",
        symbol: Symbol::Of("BB"),
        register: Some("meetings"),
        kinds: &[],
        after: None,
        signed: Signed::Meeting,
        template: include_str!("meeting_minutes.md"),
    }
    /// Nghị quyết hội nghị.
    Resolution {
        name: "resolution",
        symbol: Symbol::Of("NQ"),
        register: Some("meetings"),
        kinds: &[],
        after: None,
        signed: Signed::ForMeeting,
        template: include_str!("resolution.md"),
    }
    /// Bảng tổng hợp, tiếp thu, giải trình ý kiến.
    OpinionSummary {
        name: "opinion-summary",
        symbol: Symbol::None,
        register: Some("opinions"),
        kinds: &["taken"],
        after: None,
        signed: Signed::Both,
        template: include_str!("opinion_summary.md"),
    }
    /// Kế hoạch kiểm tra, giám sát.
    InspectionPlan {
        name: "inspection-plan",
        symbol: Symbol::Of("KH"),
        register: None,
        kinds: &[],
        after: None,
        signed: Signed::Head,
        template: include_str!("inspection_plan.md"),
    }
    /// Danh sách cử đi bồi dưỡng, tập huấn.
    TraineeList {
        name: "trainee-list",
        symbol: Symbol::None,
        register: Some("trainings"),
        kinds: &["sent"],
        after: None,
        signed: Signed::Both,
        template: include_str!("trainee_list.md"),
    }
    /// Lịch tiếp công dân.
    ReceptionSchedule {
        name: "reception-schedule",
        symbol: Symbol::Of("TB"),
        register: None,
        kinds: &[],
        after: None,
        signed: Signed::Head,
        template: include_str!("reception_schedule.md"),
    }
    /// Thông báo đường dây nóng, hòm thư.
    ChannelNotice {
        name: "channel-notice",
        symbol: Symbol::Of("TB"),
        register: None,
        kinds: &[],
        after: None,
        signed: Signed::Head,
        template: include_str!("channel_notice.md"),
    }
    /// Tóm tắt một trang cho người đứng đầu.
    Summary {
        name: "summary",
        symbol: Symbol::None,
        register: None,
        kinds: &[],
        after: None,
        signed: Signed::Writer,
        template: include_str!("summary.md"),
    }
    /// Công văn gửi báo cáo.
    CoverLetter {
        name: "cover-letter",
        symbol: Symbol::Letter,
        register: None,
        kinds: &[],
        after: None,
        signed: Signed::Head,
        template: include_str!("cover_letter.md"),
    }
}

impl Sort {
    /// Returns its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.declared().name
    }

    /// Returns its built-in template.
    #[must_use]
    pub fn template(self) -> &'static str {
        self.declared().template
    }

    /// Returns the list of the register whose entry it is about; none if it is about the
    /// year.
    #[must_use]
    pub fn register(self) -> Option<&'static str> {
        self.declared().register
    }

    /// Returns whether it can be made of an entry.
    #[must_use]
    pub fn is_of(self, entry: &Entry<'_>) -> bool {
        let declared = self.declared();
        let of_kind = |kind| declared.kinds.is_empty() || declared.kinds.contains(&kind);
        declared.register == Some(entry.register.list)
            && entry.kind.is_some_and(|kind| of_kind(kind.name))
            && (declared.after.is_none() || is_posted_up(entry))
    }

    /// Returns whether it is sent to somebody, or stays with those who signed it.
    pub(in crate::document) fn is_sent(self) -> bool {
        matches!(self.declared().signed, Signed::Head | Signed::ForMeeting)
    }

    /// Returns whether it is made only of a meeting that was held: one with enough people.
    #[must_use]
    pub fn needs_held(self) -> bool {
        self.declared().signed == Signed::ForMeeting
    }

    /// Returns the step of an entry after which it is made, if there is one.
    pub(super) fn step<'p>(self, plan: &'p Plan, entry: &Entry<'_>) -> Option<&'p Step> {
        let after = self.declared().after?;
        let steps = plan.links.steps_of.get(entry).iter();
        let mut steps = steps.map(|step| &*plan.steps[*step]);
        steps.find(|step| step.step.get() == Some(&after))
    }

    /// Returns whether an entry has the step after which it is made, if it needs one.
    #[must_use]
    pub fn has_step(self, plan: &Plan, entry: &Entry<'_>) -> bool {
        self.declared().after.is_none() || self.step(plan, entry).is_some()
    }

    /// Returns whether it has a number.
    #[must_use]
    pub fn is_numbered(self) -> bool {
        self.declared().symbol != Symbol::None
    }

    /// Returns the symbol of one: `12/TB-THTH`; nothing if it has none.
    pub(in crate::document) fn symbol(self, number: &str, code: &str) -> String {
        match self.declared().symbol {
            Symbol::None => String::new(),
            Symbol::Letter => format!("{number}/{code}"),
            Symbol::Of(kind) => format!("{number}/{kind}-{code}"),
        }
    }

    /// Returns whether it is a letter, which has its subject below its number and no kind.
    pub(in crate::document) fn is_letter(self) -> bool {
        self.declared().symbol == Symbol::Letter
    }
}

/// Returns whether something is posted up: it has that form, or none is recorded.
fn is_posted_up(entry: &Entry<'_>) -> bool {
    match entry.own.own("form") {
        Some(OwnValue::Text(form)) => fold(form).contains("niem yet"),
        _ => true,
    }
}
