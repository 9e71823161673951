//! The words of the register `disclosures`.

use super::words_of_register;

words_of_register! {
    keys {
        records_disclosures: "Công khai: nội dung phải công khai, theo luật nào, hình thức, nơi niêm yết" | "Disclosures: what must be made public, by which law, in which form and place";
        disclosure_item: "Mục: trong danh mục phải công khai, ví dụ 46.3" | "Item: of the catalogue, such as 46.3";
        disclosure_form: "Hình thức: niêm yết, trang thông tin điện tử, hội nghị" | "Form: posted up, on the site, announced at a meeting";
        disclosure_place: "Nơi niêm yết: bảng tin, văn phòng" | "Place: where it was posted up";
    }
    values {
        disclosures: "công khai, sổ công khai, niêm yết" | "disclosures";
        internal: "công khai nội bộ, nội bộ, Điều 46" | "within the unit";
        budget: "công khai ngân sách, ngân sách, dự toán, quyết toán" | "budget, accounts";
        budget_report: "thực hiện dự toán 3, 6, 9 tháng" | "budget carried out in 3, 6 or 9 months";
        budget_year: "thực hiện dự toán năm" | "budget carried out in a year";
        education: "công khai giáo dục, giáo dục" | "of a school";
        reception: "công khai về tiếp công dân, nội quy tiếp công dân" | "about citizen reception";
    }
}
