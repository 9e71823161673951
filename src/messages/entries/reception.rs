//! The words of the register `receptions`.

use super::words_of_register;

words_of_register! {
    keys {
        records_receptions: "Tiếp công dân: từng ngày tiếp, ai tiếp, bao nhiêu người, vụ việc" | "Receptions: days on which citizens were received, by whom, how many";
        reception_people: "Số người: bao nhiêu người đến" | "People: how many came";
        reception_cases: "Số vụ việc: bao nhiêu vụ việc" | "Cases: how many matters they brought";
    }
    values {
        receptions: "tiếp công dân, sổ tiếp công dân, tiếp dân" | "receptions";
        head: "người đứng đầu tiếp, thủ trưởng tiếp, hiệu trưởng tiếp, lãnh đạo tiếp, định kỳ" | "by the head";
        regular: "tiếp thường xuyên, thường xuyên" | "regular";
        urgent: "tiếp đột xuất, đột xuất" | "on request, urgent";
    }
}
