//! The words of the register `inspections`.

use super::words_of_register;

words_of_register! {
    keys {
        records_inspections: "Kiểm tra, giám sát: các cuộc kiểm tra, giám sát và kiến nghị sau đó" | "Inspections: checks by the school and by its people's inspectors, recommendations after them";
        inspection_item: "Mục: chương trình, báo cáo nào của Ban Thanh tra nhân dân, ví dụ ttnd.bc-quy" | "Item: which programme or report of the people's inspectors, such as ttnd.bc-quy";
        inspection_object: "Đối tượng: tổ, bộ phận, phần việc được kiểm tra; không ghi tên người" | "Object: the group or work that is checked; names nobody";
        inspection_planned: "Ngày dự kiến: ngày kiểm tra theo kế hoạch; ngày kiểm tra thật thì ghi bước `held`; qua ngày dự kiến mà chưa ghi là quá hạn, không kiểm tra nữa thì ghi bước `cancelled`" | "Planned: the day for which the check is planned; the day on which it was held is its step `held`; until that is recorded, it is overdue from the next day on; a check that is called off has the step `cancelled`";
    }
    values {
        inspections: "kiểm tra và giám sát, sổ kiểm tra, cuộc kiểm tra" | "inspections";
        school: "kiểm tra nội bộ, nhà trường kiểm tra" | "by the school";
        people: "Ban Thanh tra nhân dân, giám sát của Ban Thanh tra nhân dân" | "by the people's inspectors";
        democracy: "kiểm tra việc thực hiện dân chủ, dân chủ" | "of democracy";
        recommendation: "kiến nghị của Ban Thanh tra nhân dân, kiến nghị sau kiểm tra" | "recommendation";
        programme: "chương trình của Ban Thanh tra nhân dân, chương trình công tác" | "programme of the people's inspectors";
        report: "báo cáo của Ban Thanh tra nhân dân" | "report of the people's inspectors";
    }
}
