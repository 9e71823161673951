//! Mistakes with quotes, and with what stands between texts.

use super::Mistake;

/// Of the plan in YAML.
pub(super) const YAML: &[Mistake] = &[
    (
        "tasks: [\"1a\" - \"1c\"]",
        "tasks: [1a, 1b]",
        "viết `\"1a\", \"1b\", \"1c\"`",
    ),
    (
        "tasks: [\"1a\" và \"1b\"]",
        "tasks: [1a, 1b]",
        "viết `\"1a\", \"1b\"`",
    ),
    (
        "recipients: [\"Các bộ phận;\" và \"Lưu: VT.\"]",
        "recipients: [\"Các bộ phận;\", \"Lưu: VT.\"]",
        "viết `recipients: [\"Các bộ phận;\", \"Lưu: VT.\"]`",
    ),
    (
        "recipients: [\"Các bộ phận;, \"Lưu: VT.\"]",
        "recipients: [\"Các bộ phận;\", \"Lưu: VT.\"]",
        "viết `recipients: [\"Các bộ phận;\", \"Lưu: VT.\"]`",
    ),
    // Quotes within a text.
    (
        "note: \"Sửa \"quạt\" lớp 3\"",
        "note: Họp lần 1",
        "viết `note: 'Sửa \"quạt\" lớp 3'`",
    ),
    (
        "note: \"Lớp \"3A\", \"3B\" và \"3C\" thiếu ghế\"",
        "note: Họp lần 1",
        "viết `note: 'Lớp \"3A\", \"3B\" và \"3C\" thiếu ghế'`",
    ),
    (
        "note: \"Họp\" tổ \"3A\"",
        "note: Họp lần 1",
        "viết `note: '\"Họp\" tổ \"3A\"'`",
    ),
    (
        "text: \"Sửa \"quạt\" lớp 3\" }",
        "text: Tập huấn. }",
        "text: 'Sửa \"quạt\" lớp 3' }`",
    ),
];

/// Of the plan in TOML.
pub(super) const TOML: &[Mistake] = &[
    (
        "tasks = [\"1a\" - \"1c\"]",
        "tasks = [\"1a\", \"1b\"]",
        "viết `\"1a\", \"1b\", \"1c\"`",
    ),
    (
        "tasks = \"1a\" đến \"1c\"",
        "tasks = [\"1a\", \"1b\"]",
        "`[\"1a\", \"1b\", \"1c\"]`",
    ),
    (
        "recipients = [\"Các bộ phận;\" và \"Lưu: VT.\"]",
        "recipients = [\"Các bộ phận;\", \"Lưu: VT.\"]",
        "viết `\"Các bộ phận;\", \"Lưu: VT.\"`",
    ),
    (
        "recipients = \"Các bộ phận;\"; \"Lưu: VT.\"",
        "recipients = [\"Các bộ phận;\", \"Lưu: VT.\"]",
        "viết `[\"Các bộ phận;\", \"Lưu: VT.\"]`",
    ),
    (
        "recipients = [\"Các bộ phận;, \"Lưu: VT.\"]",
        "recipients = [\"Các bộ phận;\", \"Lưu: VT.\"]",
        "viết `\"Các bộ phận;\"`",
    ),
    (
        "recipients = [\n  \"Các bộ phận;,\n  \"Lưu: VT.\",\n]",
        "recipients = [\"Các bộ phận;\", \"Lưu: VT.\"]",
        "viết `\"Các bộ phận;\"`",
    ),
    // Quotes within a text.
    (
        "note = \"Sửa \"quạt\" lớp 3\"",
        "note = \"Họp lần 1\"",
        "\"Sửa “quạt” lớp 3\"",
    ),
    (
        "note = \"Sửa \"quạt\", \"đèn\" lớp 3\"",
        "note = \"Họp lần 1\"",
        "\"Sửa “quạt”, “đèn” lớp 3\"",
    ),
    (
        "note = \"Lớp \"3A\", \"3B\" và \"3C\" thiếu ghế\"",
        "note = \"Họp lần 1\"",
        "\"Lớp “3A”, “3B” và “3C” thiếu ghế\"",
    ),
    (
        "note = 'Lớp '3A', '3B' và '3C' thiếu ghế'",
        "note = \"Họp lần 1\"",
        "\"Lớp '3A', '3B' và '3C' thiếu ghế\"",
    ),
    (
        "text = \"Lớp \"3A\", \"3B\" thiếu ghế\" }",
        "text = \"Công khai\" }",
        "\"Lớp “3A”, “3B” thiếu ghế\"",
    ),
];
