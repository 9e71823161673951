//! The words of the register `spending`.

use super::words_of_register;

words_of_register! {
    keys {
        records_spending: "Chi: đã chi gì, bao nhiêu, theo khoản dự toán nào" | "Spending: what was spent, how much, on which line of the budget";
        expense_line: "Khoản: mã khoản dự toán" | "Line: of the budget";
        expense_amount: "Số tiền: đồng" | "Amount: in whole đồng";
    }
    values {
        spending: "chi kinh phí" | "spending";
        expense: "khoản chi, chi" | "expense";
    }
}
