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
];
