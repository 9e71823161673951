//! The styles of a Word file: one for each element of the form.

use std::fmt::Write as _;

use super::xml::DECLARATION;
use crate::clean::xml as escape;
use crate::document::columns::{ABOVE, BESIDE};
use crate::document::sheet::INDENT;
use crate::document::style::{Element, Place};

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
         <w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"{BESIDE}\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/>\
         <w:right w:w=\"{BESIDE}\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>\
         <w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Table\"/><w:basedOn w:val=\"TableNormal\"/>\
         <w:tblPr><w:tblBorders>"
    );
    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
        let _ = write!(
            xml,
            "<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
        );
    }
    let _ = write!(
        xml,
        "</w:tblBorders><w:tblCellMar><w:top w:w=\"{ABOVE}\" w:type=\"dxa\"/>\
         <w:bottom w:w=\"{ABOVE}\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>",
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
    for element in Element::ALL {
        xml.push_str(&one(*element));
    }
    xml + "</w:styles>"
}

fn one(element: Element) -> String {
    let (id, style) = (element.id(), element.style());
    let built_in =
        ["Title", "Subtitle", "BodyText", "Header"].contains(&id) || id.starts_with("Heading");
    let custom = if built_in { "" } else { " w:customStyle=\"1\"" };
    let mut xml = format!(
        "<w:style w:type=\"paragraph\"{custom} w:styleId=\"{}\"><w:name w:val=\"{}\"/>\
         <w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>",
        id,
        escape(style.name)
    );
    if style.kept {
        xml.push_str("<w:keepNext/><w:keepLines/>");
    }
    let (above, below) = style.room;
    let _ = write!(xml, "<w:spacing w:before=\"{above}\" w:after=\"{below}\"/>");
    match style.place {
        Place::Middle => xml.push_str("<w:jc w:val=\"center\"/>"),
        Place::Left => xml.push_str("<w:jc w:val=\"left\"/>"),
        Place::Right => xml.push_str("<w:jc w:val=\"right\"/>"),
        Place::Text => {
            let _ = write!(
                xml,
                "<w:ind w:firstLine=\"{INDENT}\"/><w:jc w:val=\"both\"/>"
            );
        }
    }
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
