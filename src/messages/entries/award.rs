//! The words of the register `awards`.

use super::words_of_register;

words_of_register! {
    keys {
        records_awards: "Khen thưởng: tập thể, cá nhân được khen, theo quyết định nào; không ghi tên" | "Awards: groups and persons commended, by which decision; names nobody";
        award_form: "Hình thức: giấy khen, danh hiệu" | "Form: certificate, title";
        award_level: "Cấp khen: đơn vị, xã, thành phố" | "Level: by whom: the unit, its superior";
        award_number: "Số lượng: bao nhiêu tập thể, cá nhân" | "Number: how many groups or persons";
    }
    values {
        awards: "khen thưởng" | "awards";
        group: "tập thể, tổ" | "group";
        person: "cá nhân" | "person";
    }
}
