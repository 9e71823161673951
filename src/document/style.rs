//! The styles of the elements of the form (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục V),
//! each with its size, formatting and alignment: those of a Word file, and of a PDF file.

/// The alignment of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In the middle.
    Middle,
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Justified, with the first line indented by 1.27 cm.
    Text,
}

/// A paragraph style.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    /// The name in Word.
    pub(super) name: &'static str,
    /// The size, in half points.
    pub(super) size: u32,
    /// Whether it is bold.
    pub(super) bold: bool,
    /// Whether it is italic.
    pub(super) italic: bool,
    /// Its alignment.
    pub(super) place: Place,
    /// The spacing above and below, in twentieths of a point.
    pub(super) room: (u32, u32),
    /// Whether it stays on the same page as the next paragraph.
    pub(super) kept: bool,
    /// The outline level in Word, starting at 0.
    pub(super) outline: Option<u32>,
}

const fn style(name: &'static str, points: u32, place: Place) -> Style {
    Style {
        name,
        size: points * 2,
        bold: false,
        italic: false,
        place,
        room: (0, 0),
        kept: false,
        outline: None,
    }
}

const fn bold(style: Style) -> Style {
    Style {
        bold: true,
        ..style
    }
}

const fn italic(style: Style) -> Style {
    Style {
        italic: true,
        ..style
    }
}

const fn kept(style: Style) -> Style {
    Style {
        kept: true,
        ..style
    }
}

const fn room(above: u32, below: u32, style: Style) -> Style {
    Style {
        room: (above * 20, below * 20),
        ..style
    }
}

const fn heading(level: u32, style: Style) -> Style {
    Style {
        outline: Some(level),
        ..kept(bold(style))
    }
}

/// Declares the elements, each with its style.
macro_rules! elements {
    ($($name:ident: $style:expr;)*) => {
        /// An element of the form.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Element {
            $(
                #[doc = concat!("The element `", stringify!($name), "`.")]
                $name,
            )*
        }

        impl Element {
            /// All elements.
            pub(super) const ALL: &[Self] = &[$(Self::$name),*];

            /// Returns the identifier of its style in Word.
            pub(super) fn id(self) -> &'static str {
                match self {
                    $(Self::$name => stringify!($name),)*
                }
            }

            /// Returns its style.
            pub(super) const fn style(self) -> Style {
                match self {
                    $(Self::$name => $style,)*
                }
            }
        }
    };
}

// Paragraphs of the text are 6 points apart, as the decree requires.
elements! {
    Country: bold(style("Quốc hiệu", 12, Place::Middle));
    Motto: bold(style("Tiêu ngữ", 13, Place::Middle));
    Superior: style("Cơ quan chủ quản", 12, Place::Middle);
    Issuer: bold(style("Cơ quan ban hành", 12, Place::Middle));
    Number: room(6, 0, style("Số và ký hiệu", 13, Place::Middle));
    Subject: style("Trích yếu công văn", 12, Place::Middle);
    DatePlace: room(6, 0, italic(style("Địa danh và thời gian", 13, Place::Middle)));
    Title: room(18, 0, kept(bold(style("Title", 14, Place::Middle))));
    Subtitle: kept(bold(style("Subtitle", 14, Place::Middle)));
    Addressee: room(6, 6, style("Kính gửi", 14, Place::Middle));
    Addressees: style("Kính gửi nhiều nơi", 14, Place::Left);
    BodyText: room(0, 6, style("Body Text", 14, Place::Text));
    Basis: room(0, 6, italic(style("Căn cứ", 14, Place::Text)));
    Heading1: room(6, 6, heading(0, style("heading 1", 14, Place::Text)));
    Heading2: room(0, 6, heading(1, style("heading 2", 14, Place::Text)));
    Heading3: room(0, 6, heading(2, style("heading 3", 14, Place::Text)));
    Heading4: room(0, 6, heading(3, style("heading 4", 14, Place::Text)));
    Heading5: room(0, 6, heading(4, style("heading 5", 14, Place::Text)));
    Post: bold(style("Chức vụ", 14, Place::Middle));
    Signer: room(60, 0, bold(style("Họ tên người ký", 14, Place::Middle)));
    RecipientsWord: bold(italic(style("Nơi nhận", 12, Place::Left)));
    Recipients: style("Danh sách nơi nhận", 11, Place::Left);
    Annex: heading(0, style("Phụ lục", 14, Place::Middle));
    AnnexTitle: kept(bold(style("Tiêu đề phụ lục", 14, Place::Middle)));
    AnnexBelongs: kept(italic(style("Kèm theo", 14, Place::Middle)));
    Cell: style("Chữ trong bảng", 12, Place::Left);
    CellHead: bold(style("Tiêu đề cột", 12, Place::Middle));
    Header: style("header", 14, Place::Middle);
}

impl Element {
    /// Returns the element of a heading of a level, from 1; all from 5 on look the same.
    pub(super) fn heading(level: u8) -> Self {
        match level {
            0 | 1 => Self::Heading1,
            2 => Self::Heading2,
            3 => Self::Heading3,
            4 => Self::Heading4,
            _ => Self::Heading5,
        }
    }
}
