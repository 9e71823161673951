//! The words of the command line: help, and why a run could not be carried out.

use super::words;

words! {
    /// The words of the command line.
    CliWords {
        about: "Theo dõi kế hoạch thực hiện dân chủ ở cơ sở: kiểm tra, tiến độ, việc quá hạn" | "Tracks a school's yearly plan for grassroots democracy: checks, progress, what is late";
        template: "{about-with-newline}\nCách dùng: {usage}\n\n{all-args}{after-help}" | "{about-with-newline}\nUsage: {usage}\n\n{all-args}{after-help}";
        usage: "dcs [TÙY CHỌN] <LỆNH>" | "dcs [OPTIONS] <COMMAND>";
        usage_of: "dcs {command} [TÙY CHỌN]" | "dcs {command} [OPTIONS]";
        commands: "Lệnh" | "Commands";
        options: "Tùy chọn" | "Options";
        global_options: "Tùy chọn chung" | "Global options";
        arguments: "Đối số" | "Arguments";
        exit_codes: "Mã thoát: 0 ổn; 1 có lỗi trong kế hoạch hoặc có việc quá hạn; 2 không thực hiện được lệnh." | "Exit codes: 0 clean; 1 the plan has errors, or something is overdue; 2 the command could not be carried out.";
        help: "Hiện trợ giúp" | "Print help";
        version: "Hiện phiên bản" | "Print the version";
        plan: "Thư mục hoặc tệp kế hoạch [biến môi trường: DCS_PLAN] [mặc định: thư mục plans/ gần nhất, năm hiện tại]" | "The plan's folder or file [env: DCS_PLAN] [default: the nearest plans/, the current year]";
        as_of: "Xem như đang ở ngày này: 2024-11-20 hoặc 20/11/2024 [biến môi trường: DCS_AS_OF] [mặc định: hôm nay, theo giờ của đơn vị]" | "Look at the plan as of this day: 2024-11-20 or 20/11/2024 [env: DCS_AS_OF] [default: today, by the unit's clock]";
        lang: "Ngôn ngữ: vi, en [biến môi trường: DCS_LANG] [mặc định: vi]" | "Language: vi, en [env: DCS_LANG] [default: vi]";
        color: "Màu: auto, always, never [mặc định: auto]" | "Colours: auto, always, never [default: auto]";
        quiet: "Chỉ in kết quả, không in lời kèm theo" | "Print results only, nothing beside them";
        verbose: "In thêm: kế hoạch nào, bao nhiêu tệp" | "Say more: which plan, how many files";
        path_value: "ĐƯỜNG_DẪN" | "PATH";
        day_value: "NGÀY" | "DATE";
        lang_value: "NGÔN_NGỮ" | "LANGUAGE";
        when_value: "KHI" | "WHEN";
        folder_value: "THƯ_MỤC" | "DIR";
        year_value: "NĂM" | "YEAR";
        name_value: "TÊN" | "NAME";
        format_value: "DẠNG" | "FORMAT";
        days_value: "SỐ_NGÀY" | "DAYS";
        what_value: "CÁCH" | "WHAT";

        check_about: "Kiểm tra kế hoạch, nêu mọi lỗi kèm tệp, dòng, cột" | "Check the plan and list every fault at file, line and column";
        deny_warnings: "Coi cảnh báo như lỗi" | "Fail on warnings too";
        status_about: "Tiến độ theo mục, việc quá hạn và sắp đến hạn" | "Show progress by section, what is late and what is due soon";
        by: "Xếp theo: section (mục), party (chủ thể), task (nhiệm vụ) [mặc định: section]" | "Arrange by: section, party, task [default: section]";
        party: "Chỉ việc của chủ thể này (mã hoặc tên, không cần dấu)" | "Only what concerns this party (identifier or name, marks optional)";
        section: "Chỉ mục này (mã hoặc tên, không cần dấu)" | "Only this section (identifier or title, marks optional)";
        task: "Một nhiệm vụ đầy đủ: nội dung, phân công, kỳ hạn, tiến độ, minh chứng" | "One task whole: text, responsible, occurrences, progress, evidence";
        due_within: "Coi là sắp đến hạn trong vòng từng này ngày: 30d [mặc định: `due-soon` của kế hoạch, hoặc 7]" | "Take what is due within so many days as due soon: 30d [default: the plan's `due-soon`, or 7]";
        all: "Kể cả việc đã xong và chưa đến hạn" | "Everything, also what is done or due later";
        format: "Dạng kết quả: table, json, csv, markdown [mặc định: table]" | "Output format: table, json, csv, markdown [default: table]";
        overdue_about: "Việc quá hạn, trễ nhiều nhất trước; mã thoát 1 nếu có" | "List what is late, the latest first; exit 1 if there is any";
        warn: "Kèm việc đến hạn trong vòng từng này ngày, không đổi mã thoát: 14d" | "Also what is due within so many days, without changing the exit code: 14d";
        exit_zero: "Luôn thoát với mã 0 dù có việc quá hạn" | "Exit 0 even if something is late";
        init_about: "Tạo thư mục kế hoạch mới từ kế hoạch mẫu có sẵn" | "Make a new plan folder from the built-in plan";
        init_folder: "Nơi tạo thư mục plans/ [mặc định: thư mục hiện tại]" | "Where plans/ is made [default: the current folder]";
        year: "Năm của kế hoạch [mặc định: năm hiện tại]" | "The plan's year [default: the current year]";
        unit: "Tên đơn vị" | "The unit's name";
        superior: "Cơ quan cấp trên nhận báo cáo" | "The superior authority that receives the report";
        place: "Địa danh ghi trước ngày tháng của văn bản" | "The place named before a document's date";
        signer: "Họ tên người ký" | "The full name of the signer";

        failed: "lỗi" | "error";
        cannot_read: "không đọc được" | "cannot read";
        no_plan_found: "không tìm thấy thư mục `plans/` từ thư mục hiện tại trở lên; dùng `--plan`, hoặc tạo bằng `dcs init`" | "no folder `plans/` here or above; use `--plan`, or make one with `dcs init`";
        unsound: "kế hoạch có {errors} lỗi, sửa xong mới tính được" | "the plan has {errors:error|errors}; nothing is computed before they are mended";
        bad_value: "giá trị `{found}` của `{option}` không hợp lệ: {expected}" | "the value `{found}` of `{option}` is not valid: {expected}";
        expected_day: "cần `2024-11-20` hoặc `20/11/2024`" | "expected `2024-11-20` or `20/11/2024`";
        expected_days: "cần số ngày từ 0 đến 36500, ví dụ `30d`" | "expected a number of days from 0 to 36500, such as `30d`";
        expected_year: "cần một năm từ 1900 đến 2199" | "expected a year from 1900 to 2199";
        expected_one_of: "cần một trong: {words}" | "expected one of {words}";
        expected_text: "không được để trống" | "it may not be empty";
        nothing_named: "không có {kind} nào là `{found}`" | "there is no {kind} `{found}`";
        several_named: "`{found}` có thể là nhiều {kind}: {names}" | "`{found}` may be more than one {kind}: {names}";
        did_you_mean: "có phải là `{meant}`?" | "did you mean `{meant}`?";
        a_party: "chủ thể" | "party";
        a_section: "mục" | "section";
        a_task: "nhiệm vụ" | "task";
        unknown_option: "không có tùy chọn `{found}`" | "there is no option `{found}`";
        unknown_command: "không có lệnh `{found}`" | "there is no command `{found}`";
        missing_command: "thiếu lệnh" | "a command is missing";
        missing_argument: "thiếu {found}" | "{found} is missing";
        missing_value: "thiếu giá trị của `{option}`" | "the value of `{option}` is missing";
        not_together: "`{found}` không dùng cùng `{other}`, hoặc dùng hai lần" | "`{found}` may not stand beside `{other}`, or twice";
        unexpected_value: "`{found}` thừa hoặc không đúng" | "`{found}` is not expected here";
        bad_arguments: "đối số không hợp lệ" | "the arguments are not valid";
        see_help: "xem `dcs --help`" | "see `dcs --help`";
        using: "kế hoạch: {path} ({files} tệp)" | "plan: {path} ({files:file|files})";
        already_there: "đã có sẵn, không ghi đè" | "is there already and is not overwritten";
        not_there: "không có tệp hoặc thư mục này" | "there is no such file or folder";
        not_permitted: "không có quyền" | "permission denied";
        not_a_plan_file: "không phải thư mục, cũng không phải tệp .toml, .yaml, .yml" | "neither a folder nor a .toml, .yaml or .yml file";
        too_deep: "thư mục lồng quá sâu" | "folders are nested too deep";
        cannot_write: "không ghi được" | "cannot write";
        made: "Đã tạo {path}. Xem: dcs check, dcs status" | "Made {path}. Next: dcs check, dcs status";
    }
}
