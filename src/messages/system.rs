//! Why the operating system could not do something.

use super::words;

words! {
    /// Texts about errors of the operating system.
    SystemWords {
        read_only: "ổ đĩa chỉ cho đọc, không cho ghi" | "the disk is read-only";
        disk_full: "đĩa đã đầy" | "the disk is full";
        quota: "đã dùng hết dung lượng được cấp" | "the space allotted to you is used up";
        file_too_large: "tệp lớn hơn mức ổ đĩa cho phép" | "the file is larger than the disk allows";
        bad_name: "tên quá dài, hoặc có ký tự không dùng được trong tên tệp" | "the name is too long or has characters that file names may not have";
        bad_path: "đường dẫn có ký tự không dùng được" | "the path has characters that it may not have";
        not_a_folder: "một phần của đường dẫn là tệp, không phải thư mục" | "a part of the path is a file, not a folder";
        not_empty: "thư mục không trống" | "the folder is not empty";
        link_circle: "các liên kết (link) trỏ vòng quanh nhau" | "links lead round in a circle";
        too_many_links: "có quá nhiều liên kết (link) đến tệp này" | "there are too many links to this file";
        too_many_open: "có quá nhiều tệp đang mở; đóng bớt chương trình rồi thử lại" | "too many files are open; close some programs and try again";
        in_use: "tệp đang mở trong một chương trình khác (Word, Excel…); đóng tệp rồi thử lại" | "the file is open in another program (Word, Excel …); close it and try again";
        busy: "đang bận; thử lại sau" | "busy; try again later";
        other_disk: "hai nơi ở hai ổ đĩa khác nhau" | "the two places are on different disks";
        unsupported: "ổ đĩa hoặc hệ điều hành không làm được việc này" | "the disk or the operating system cannot do this";
        out_of_memory: "máy hết bộ nhớ" | "the computer is out of memory";
        damaged: "đọc, ghi ổ đĩa bị lỗi; ổ đĩa có thể hỏng hoặc đã bị rút ra" | "the disk failed while reading or writing; it may be damaged or unplugged";
        cut_short: "tệp hết giữa chừng" | "the file ends too early";
        not_written: "chỉ ghi được một phần" | "only a part could be written";
        interrupted: "bị ngắt giữa chừng; thử lại" | "interrupted; try again";
        timed_out: "chờ quá lâu mà không có trả lời" | "no answer in time";
        network: "mất kết nối với ổ đĩa mạng" | "the connection to the network disk is lost";
        closed_pipe: "chương trình nhận kết quả đã đóng" | "the program that receives the output has closed";
        not_printed: "không in được kết quả: {why}" | "the result cannot be printed: {why}";
        by_number: "hệ điều hành báo lỗi số {number}" | "the operating system reports error {number}";
        unknown: "hệ điều hành báo lỗi không rõ" | "the operating system reports an unknown error";
    }
}
