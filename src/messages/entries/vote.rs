//! The words of the register `votes`.

use super::words_of_register;

words_of_register! {
    keys {
        records_votes: "Biểu quyết: từng nội dung, bao nhiêu tán thành, không tán thành, không ý kiến" | "Votes: each matter with how many were for it, against it, or neither";
        vote_meeting: "Cuộc họp: mã của hội nghị, cuộc họp đã biểu quyết" | "Meeting: the identifier of the meeting that voted";
        vote_agreed: "Tán thành: số người" | "Agreed: how many";
        vote_disagreed: "Không tán thành: số người" | "Disagreed: how many";
        vote_abstained: "Không ý kiến: số người" | "Abstained: how many";
        vote_passed: "Thông qua: ghi true khi coi là đã thông qua" | "Passed: true if it was held to be passed";
    }
    values {
        votes: "biểu quyết" | "votes";
        hands: "giơ tay, biểu quyết giơ tay" | "by a show of hands";
        secret: "phiếu kín, bỏ phiếu kín" | "by secret ballot";
    }
}
