//! The words of the register `opinions`.

use super::words_of_register;

words_of_register! {
    keys {
        records_opinions: "Lấy ý kiến: dự thảo đưa ra lấy ý kiến viên chức, người lao động, phát ra, thu về, tiếp thu" | "Opinions: drafts put to the staff, given out, returned, taken over";
        opinion_item: "Mục: khoản của Điều 53, ví dụ 53.8 là dự thảo quy chế dân chủ" | "Item: of article 53, such as 53.8, the draft rules of democracy";
        opinion_form: "Hình thức: họp, phiếu, hòm thư góp ý" | "Form: meeting, sheets, mailbox";
        opinion_from: "Từ ngày: ngày phát dự thảo" | "From: the day on which the draft was given out";
        opinion_issued: "Phát ra: số phiếu" | "Issued: how many sheets were given out";
        opinion_returned: "Thu về: số phiếu" | "Returned: how many came back";
        opinion_agreed: "Đồng ý: số phiếu" | "Agreed: how many";
        opinion_disagreed: "Không đồng ý: số phiếu" | "Disagreed: how many";
        opinion_adopted: "Tiếp thu: số ý kiến được tiếp thu" | "Adopted: how many opinions were taken over";
    }
    values {
        opinions: "lấy ý kiến viên chức, xin ý kiến" | "opinions";
        plan: "kế hoạch lấy ý kiến, kế hoạch" | "plan of taking opinions";
        taken: "lấy ý kiến, đã lấy ý kiến" | "opinions taken";
    }
}
