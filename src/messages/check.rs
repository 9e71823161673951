//! Texts around findings.

use super::words;

words! {
    /// Texts around findings.
    CheckWords {
        error: "lỗi" | "error";
        warning: "cảnh báo" | "warning";
        note: "lưu ý" | "note";
        help: "cách sửa" | "help";
        would_be_written: "chỗ ghi: `{written}`" | "in: `{written}`";
        related: "{message}: {at}" | "{message}: {at}";
        also: "còn {count} chỗ khác: {places}" | "{count:other place|other places}: {places}";
        summary: "{errors} lỗi, {warnings} cảnh báo trong {files} tệp" | "{errors:error|errors}, {warnings:warning|warnings} in {files:file|files}";
        fixable: "`dcs check --fix` tự sửa được {count} chỗ trong số này" | "`dcs check --fix` can fix {count} of them";
        more_findings: "còn {count} mục nữa không hiện ở đây; xem đủ bằng `dcs {command}`" | "{count} more are not shown here; `dcs {command}` shows all";
        more_of_rule: "còn {count} chỗ khác có {code}; xem đủ bằng `--format jsonl`" | "{count:more finding|more findings} of {code}; `--format jsonl` shows all";
        clean: "Không có lỗi, không có cảnh báo ({files} tệp)" | "No errors, no warnings ({files:file|files})";
    }
}
