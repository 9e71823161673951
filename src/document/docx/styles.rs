//! The styles of a Word file: one for each element of the form (Nghị định
//! 30/2020/NĐ-CP, Phụ lục I, Mục V), with its size, formatting and alignment.

use std::fmt::Write as _;

use super::xml::DECLARATION;
use crate::clean::xml as escape;

/// The alignment of a paragraph.
#[derive(Clone, Copy)]
enum Place {
    /// In the middle.
    Middle,
    /// To the left.
    Left,
    /// Justified, with the first line indented by 1.27 cm.
    Text,
}

/// A paragraph style.
#[derive(Clone, Copy)]
struct Style {
    id: &'static str,
    name: &'static str,
    /// The size, in half points.
    size: u32,
    bold: bool,
    italic: bool,
    place: Place,
    /// The spacing above and below, in twentieths of a point.
    room: (u32, u32),
    /// Whether it stays on the same page as the next paragraph.
    kept: bool,
    /// The outline level in Word, starting at 0.
    outline: Option<u32>,
}

const fn style(id: &'static str, name: &'static str, points: u32, place: Place) -> Style {
    Style {
        id,
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

const fn room(above: u32, below: u32, style: Style) -> Style {
    Style {
        room: (above * 20, below * 20),
        ..style
    }
}

const fn heading(level: u32, style: Style) -> Style {
    Style {
        kept: true,
        outline: Some(level),
        ..bold(style)
    }
}

/// All styles. Paragraphs of the text are 6 points apart, as the decree requires.
const STYLES: [Style; 27] = [
    bold(style("Country", "Quốc hiệu", 12, Place::Middle)),
    bold(style("Motto", "Tiêu ngữ", 13, Place::Middle)),
    style("Superior", "Cơ quan chủ quản", 12, Place::Middle),
    bold(style("Issuer", "Cơ quan ban hành", 12, Place::Middle)),
    room(6, 0, style("Number", "Số và ký hiệu", 13, Place::Middle)),
    room(
        6,
        0,
        italic(style(
            "DatePlace",
            "Địa danh và thời gian",
            13,
            Place::Middle,
        )),
    ),
    room(
        18,
        0,
        Style {
            kept: true,
            ..bold(style("Title", "Title", 14, Place::Middle))
        },
    ),
    Style {
        kept: true,
        ..bold(style("Subtitle", "Subtitle", 14, Place::Middle))
    },
    room(6, 6, style("Addressee", "Kính gửi", 14, Place::Middle)),
    room(
        0,
        0,
        style("Addressees", "Kính gửi nhiều nơi", 14, Place::Left),
    ),
    room(0, 6, style("BodyText", "Body Text", 14, Place::Text)),
    room(0, 6, italic(style("Basis", "Căn cứ", 14, Place::Text))),
    room(
        6,
        6,
        heading(0, style("Heading1", "heading 1", 14, Place::Text)),
    ),
    room(
        0,
        6,
        heading(1, style("Heading2", "heading 2", 14, Place::Text)),
    ),
    room(
        0,
        6,
        heading(2, style("Heading3", "heading 3", 14, Place::Text)),
    ),
    room(
        0,
        6,
        heading(3, style("Heading4", "heading 4", 14, Place::Text)),
    ),
    room(
        0,
        6,
        heading(4, style("Heading5", "heading 5", 14, Place::Text)),
    ),
    bold(style("Post", "Chức vụ", 14, Place::Middle)),
    room(
        60,
        0,
        bold(style("Signer", "Họ tên người ký", 14, Place::Middle)),
    ),
    bold(italic(style("RecipientsWord", "Nơi nhận", 12, Place::Left))),
    style("Recipients", "Danh sách nơi nhận", 11, Place::Left),
    heading(0, style("Annex", "Phụ lục", 14, Place::Middle)),
    Style {
        kept: true,
        ..bold(style("AnnexTitle", "Tiêu đề phụ lục", 14, Place::Middle))
    },
    Style {
        kept: true,
        ..italic(style("AnnexBelongs", "Kèm theo", 14, Place::Middle))
    },
    style("Cell", "Chữ trong bảng", 12, Place::Left),
    bold(style("CellHead", "Tiêu đề cột", 12, Place::Middle)),
    style("Header", "header", 14, Place::Middle),
];

/// Renders the part `word/styles.xml`.
pub(super) fn part() -> String {
    let mut xml = format!(
        "{DECLARATION}<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
         <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" \
         w:hAnsi=\"Times New Roman\" w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/>\
         <w:color w:val=\"000000\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>\
         <w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>\
         </w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>\
         <w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">\
         <w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>\
         <w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>\
         <w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>\
         <w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"85\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/>\
         <w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>\
         <w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Table\"/><w:basedOn w:val=\"TableNormal\"/>\
         <w:tblPr><w:tblBorders>"
    );
    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
        let _ = write!(
            xml,
            "<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
        );
    }
    xml.push_str(
        "</w:tblBorders><w:tblCellMar><w:top w:w=\"20\" w:type=\"dxa\"/>\
         <w:bottom w:w=\"20\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>",
    );
    // A rule is an empty paragraph with a line above it.
    xml.push_str(
        "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"Rule\"><w:name w:val=\"Dòng kẻ\"/>\
         <w:basedOn w:val=\"Normal\"/><w:pPr><w:keepNext/><w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"1\" \
         w:color=\"000000\"/></w:pBdr><w:spacing w:before=\"40\" w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>\
         </w:pPr><w:rPr><w:sz w:val=\"4\"/><w:szCs w:val=\"4\"/></w:rPr></w:style>\
         <w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"Seam\"><w:name w:val=\"Hết phần\"/>\
         <w:basedOn w:val=\"Normal\"/><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>\
         </w:pPr><w:rPr><w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/></w:rPr></w:style>",
    );
    for style in &STYLES {
        xml.push_str(&one(style));
    }
    xml + "</w:styles>"
}

fn one(style: &Style) -> String {
    let built_in = ["Title", "Subtitle", "BodyText", "Header"].contains(&style.id)
        || style.id.starts_with("Heading");
    let custom = if built_in { "" } else { " w:customStyle=\"1\"" };
    let mut xml = format!(
        "<w:style w:type=\"paragraph\"{custom} w:styleId=\"{}\"><w:name w:val=\"{}\"/>\
         <w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>",
        style.id,
        escape(style.name)
    );
    if style.kept {
        xml.push_str("<w:keepNext/><w:keepLines/>");
    }
    let (above, below) = style.room;
    let _ = write!(xml, "<w:spacing w:before=\"{above}\" w:after=\"{below}\"/>");
    xml.push_str(match style.place {
        Place::Middle => "<w:jc w:val=\"center\"/>",
        Place::Left => "<w:jc w:val=\"left\"/>",
        // 720 twentieths of a point are 1.27 cm.
        Place::Text => "<w:ind w:firstLine=\"720\"/><w:jc w:val=\"both\"/>",
    });
    if let Some(level) = style.outline {
        let _ = write!(xml, "<w:outlineLvl w:val=\"{level}\"/>");
    }
    xml.push_str("</w:pPr><w:rPr>");
    if style.bold {
        xml.push_str("<w:b/><w:bCs/>");
    }
    if style.italic {
        xml.push_str("<w:i/><w:iCs/>");
    }
    let size = style.size;
    let _ = write!(
        xml,
        "<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/></w:rPr></w:style>"
    );
    xml
}
