//! Random Vietnamese texts, with punctuation and capitals like real ones.

const DOERS: [&str; 8] = [
    "Hiệu trưởng",
    "Tổ chuyên môn",
    "Ban Chấp hành Công đoàn",
    "Kế toán",
    "Văn thư",
    "Ban Thanh tra nhân dân",
    "Bộ phận thư viện",
    "Tổ trưởng các khối",
];

const DEEDS: [&str; 10] = [
    "công khai",
    "tổ chức lấy ý kiến về",
    "rà soát",
    "niêm yết tại bảng tin",
    "tổng hợp",
    "đối thoại về",
    "phổ biến",
    "giám sát",
    "đánh giá kết quả",
    "lập biên bản về",
];

const THINGS: [&str; 12] = [
    "kế hoạch năm học",
    "quy chế chi tiêu nội bộ",
    "chất lượng giáo dục",
    "thu, chi ngân sách",
    "phân công chuyên môn",
    "nội quy cơ quan",
    "đề xuất của phụ huynh",
    "thi đua, khen thưởng",
    "cơ sở vật chất",
    "quy trình tiếp công dân",
    "nghị quyết hội nghị viên chức",
    "kết quả tự đánh giá",
];

const CIRCUMSTANCES: [&str; 8] = [
    "trước toàn thể viên chức, người lao động",
    "theo đúng quy định",
    "trong cuộc họp hằng tháng",
    "để mọi người biết và tham gia ý kiến",
    "có chữ ký của đại diện các tổ",
    "gửi kèm biên bản",
    "bảo đảm khách quan, minh bạch",
    "và lưu hồ sơ tại văn phòng",
];

const NAMES: [&str; 6] = ["Mẫu", "Thử", "Ví Dụ", "Giả Định", "Tạm Thời", "Minh Họa"];

/// A source of random texts.
pub(crate) struct Words(u64);

impl Words {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Returns the next number below a bound: `SplitMix64` (Steele, Lea, Flood 2014).
    pub(crate) fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % bound
    }

    fn one(&mut self, of: &[&'static str]) -> &'static str {
        let index = self.below(of.len() as u64);
        usize::try_from(index).map_or("", |index| of[index])
    }

    pub(crate) fn person(&mut self) -> String {
        format!("Nguyễn Văn {}", self.one(&NAMES))
    }

    pub(crate) fn title(&mut self) -> String {
        let deed = self.one(&DEEDS);
        let mut letters = deed.chars();
        let first: String = letters
            .next()
            .into_iter()
            .flat_map(char::to_uppercase)
            .collect();
        format!("{first}{} {}", letters.as_str(), self.one(&THINGS))
    }

    pub(crate) fn sentence(&mut self) -> String {
        let (doer, deed) = (self.one(&DOERS), self.one(&DEEDS));
        format!(
            "{doer} {deed} {} {}.",
            self.one(&THINGS),
            self.one(&CIRCUMSTANCES)
        )
    }

    pub(crate) fn paragraph(&mut self) -> String {
        let count = 1 + self.below(4);
        (0..count)
            .map(|_| self.sentence())
            .collect::<Vec<_>>()
            .join(" ")
    }
}
