//! The words of the register `violations`.

use super::words_of_register;

words_of_register! {
    keys {
        records_violations: "Vi phạm: chỉ số vụ việc, số người; không ghi tên" | "Violations: only how many; names nobody";
        violation_field: "Lĩnh vực: thu chi, giờ giấc" | "Field: what it is about";
        violation_cases: "Số vụ việc: bao nhiêu vụ việc" | "Cases: how many matters";
        violation_people: "Số người: bao nhiêu người bị xử lý hoặc nhắc nhở" | "People: how many were disciplined or reminded";
    }
    values {
        violations: "vi phạm, kỷ luật" | "violations";
        discipline: "kỷ luật, xử lý kỷ luật" | "discipline";
        minor: "nhắc nhở, phê bình, rút kinh nghiệm" | "reminder, criticism";
    }
}
