//! The words of the register `trainings`.

use super::words_of_register;

words_of_register! {
    keys {
        records_trainings: "Bồi dưỡng, tập huấn: lớp cử người đi hoặc mở tại đơn vị, số người, số giờ" | "Trainings: courses that people were sent to or that the unit held, how many people and hours";
        training_organizer: "Nơi tổ chức: cơ quan mở lớp" | "Organizer: who holds the course";
        training_until: "Đến ngày: ngày cuối của lớp" | "Until: the last day of the course";
        training_hours: "Số giờ: số giờ hoặc số tiết của lớp" | "Hours: hours or periods of the course";
        training_people: "Số người: bao nhiêu người dự" | "People: how many take part";
    }
    values {
        trainings: "bồi dưỡng và tập huấn, sổ tập huấn, lớp tập huấn" | "trainings";
        sent: "cử đi, cử đi học, cử đi tập huấn" | "sent to a course";
        in_house: "tại đơn vị, tại trường, tự tổ chức" | "held by the unit";
    }
}
