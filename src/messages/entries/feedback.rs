//! The words of the register `feedback`.

use super::words_of_register;

words_of_register! {
    keys {
        records_feedback: "Phản ánh, đơn thư: khiếu nại, tố cáo, kiến nghị, phản ánh; không ghi tên người" | "Feedback: complaints, denunciations, petitions, comments; names nobody";
        feedback_channel: "Kênh: hòm thư, đường dây nóng, tiếp công dân" | "Channel: mailbox, hotline, reception";
        feedback_field: "Lĩnh vực: cơ sở vật chất, thu chi" | "Field: what it is about";
    }
    values {
        feedback: "phản ánh và đơn thư, sổ phản ánh, góp ý, đơn thư, phản ánh kiến nghị" | "feedback";
        complaint: "khiếu nại, đơn khiếu nại" | "complaint";
        denunciation: "tố cáo, đơn tố cáo" | "denunciation";
        petition: "kiến nghị, đề nghị" | "petition, request";
        comment: "phản ánh, góp ý, ý kiến" | "comment, opinion, report";
    }
}
