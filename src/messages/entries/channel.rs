//! The words of the register `channels`.

use super::words_of_register;

words_of_register! {
    keys {
        records_channels: "Kênh tiếp nhận: hòm thư, đường dây nóng, thư điện tử, Zalo, Facebook, trang thông tin" | "Channels: mailbox, hotline, e-mail, Zalo, Facebook, site";
        channel_address: "Địa chỉ công khai: số máy, địa chỉ của trường, không phải của riêng ai" | "Address: the public number or address of the school, not that of a person";
        channel_keeper: "Người phụ trách: mã bộ phận, cá nhân" | "Keeper: who looks at it";
        channel_every: "Kiểm tra: bao lâu một lần, theo quy chế của trường" | "Every: how often it is to be looked at, by the rules of the school";
        channel_place: "Nơi niêm yết: nơi công bố kênh này" | "Place: where it is announced";
    }
    values {
        channels: "kênh tiếp nhận" | "channels";
        mailbox: "hòm thư góp ý, hòm thư" | "mailbox";
        hotline: "đường dây nóng, điện thoại" | "hotline, telephone";
        email: "thư điện tử, e-mail" | "e-mail";
        zalo: "Zalo, nhóm Zalo" | "Zalo";
        facebook: "Facebook, trang Facebook" | "Facebook";
        site: "trang thông tin điện tử, trang web, mã QR" | "site, web form, QR code";
    }
}
