//! Letters in upper and lower case.

/// How bodies and persons that have no name begin, and the titles of plans. What begins in
/// any other way may be a name, which keeps its capital letter.
const COMMON: [&str; 83] = [
    "bộ phận",
    "buổi",
    "các",
    "cán bộ",
    "cha mẹ",
    "công tác",
    "đơn vị",
    "giáo viên",
    "kết quả",
    "kinh phí",
    "lượt",
    "nhân viên",
    "số",
    "sơ kết",
    "tăng cường",
    "thực hiện",
    "tổ chức",
    "toàn thể",
    "tổng kết",
    "triển khai",
    "tuyên truyền",
    "viên chức",
    "việc",
    "về",
    "ý kiến",
    "xây dựng",
    "đẩy mạnh",
    "bồi dưỡng",
    "danh mục",
    "dự thảo",
    "dự toán",
    "hòm thư",
    "hội nghị",
    "kế hoạch",
    "kiểm tra",
    "giám sát",
    "niêm yết",
    "phương án",
    "quy chế",
    "quy định",
    "quyết toán",
    "tập huấn",
    "tình hình",
    "báo cáo",
    "bảng",
    "biên bản",
    "cam kết",
    "chất lượng",
    "chế độ",
    "chính sách",
    "chương trình",
    "công khai",
    "cơ sở vật chất",
    "danh sách",
    "đánh giá",
    "điều lệ",
    "đội ngũ",
    "đường dây nóng",
    "hoạt động",
    "hồ sơ",
    "học phí",
    "kết luận",
    "khen thưởng",
    "khoản",
    "kỷ luật",
    "lịch",
    "mức",
    "nghị quyết",
    "nghiệp vụ",
    "nội quy",
    "phân công",
    "quyết định",
    "tài chính",
    "tài sản",
    "thi đua",
    "thông báo",
    "thời khóa biểu",
    "thu",
    "thực đơn",
    "tiêu chí",
    "tuyển dụng",
    "tuyển sinh",
    "xét",
];

/// Returns a text with its first letter in upper case.
#[must_use]
pub fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// Returns a text for use within a sentence: its first letter in lower case, if it begins
/// with common words.
#[must_use]
pub fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    let Some(first) = letters.next() else {
        return String::new();
    };
    let lower: String = first.to_lowercase().chain(letters).collect();
    let begins = |words: &str| {
        let rest = lower.strip_prefix(words);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    if COMMON.iter().any(|words| begins(words)) {
        return lower;
    }
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_first_letter_changes() {
        for (text, changed) in [("đợt một Hè", "Đợt một Hè"), ("2 tuần", "2 tuần"), ("", "")]
        {
            assert_eq!(upper_first(text), changed);
        }
    }

    #[test]
    fn only_common_words_lose_their_capital() {
        assert_eq!(lower_first("Thực hiện dân chủ"), "thực hiện dân chủ");
        assert_eq!(lower_first("Tổ chức công đoàn"), "tổ chức công đoàn");
        for name in [
            "UBND xã",
            "Ngày Pháp luật Việt Nam",
            "Đảng ủy xã",
            "Hà nghỉ ốm",
            "Trường ta",
            "Sốt",
            "",
        ] {
            assert_eq!(lower_first(name), name);
        }
    }
}
