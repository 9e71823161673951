//! Marks that begin an item elsewhere, in Word above all.

/// The marks.
pub(in crate::source) const BULLETS: [char; 20] = [
    '–', '—', '−', '‒', '―', '‐', '‑', '•', '●', '▪', '◦', '·', '*', '+', '→', '➢', '✓', '►', '»',
    '■',
];

/// Returns a text without the mark that it begins with, if it has one with a blank behind it.
#[must_use]
pub fn without_bullet(text: &str) -> Option<&str> {
    let rest = text.strip_prefix(BULLETS)?;
    let item = rest.trim_start_matches([' ', '\t', '\u{a0}']);
    (item.len() < rest.len() && !item.is_empty()).then_some(item)
}
