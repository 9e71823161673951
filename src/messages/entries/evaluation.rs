//! The words of the register `evaluations`.

use super::words_of_register;

words_of_register! {
    keys {
        records_evaluations: "Đánh giá, xếp loại: mỗi kỳ bốn con số; không ghi tên" | "Evaluations: four counts for each round; names nobody";
        evaluation_staff: "Tổng số: số người được xếp loại" | "Staff: how many were ranked";
        evaluation_excellent: "Hoàn thành xuất sắc: số người" | "Excellent: how many people";
        evaluation_good: "Hoàn thành tốt: số người" | "Good: how many people";
        evaluation_completed: "Hoàn thành: số người" | "Completed: how many fulfilled their tasks";
        evaluation_failed: "Không hoàn thành: số người" | "Failed: how many did not fulfil their tasks";
    }
    values {
        evaluations: "đánh giá và xếp loại" | "evaluations";
    }
}
