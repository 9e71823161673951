//! Vietnamese syllables: an onset, a rhyme and a tone.

use unicode_normalization::UnicodeNormalization;

/// The onsets; a syllable may have none.
const ONSETS: [&str; 29] = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
    "nh", "p", "ph", "q", "qu", "r", "s", "t", "th", "tr", "v", "x",
];

/// The rhymes, without tones.
const RHYMES: &str = "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt \
    âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu \
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu \
    o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt \
    oe oen oeo oet ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt \
    u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ uôc uôi uôm uôn uông uôt \
    uy uya uych uyên uyêt uyn uynh uyp uyt uyu \
    ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu";

/// The marks of the tones huyền, sắc, ngã, hỏi, nặng.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// Returns whether a word is a Vietnamese syllable as far as its form goes, in any case.
#[must_use]
pub fn is_syllable(word: &str) -> bool {
    let (mut tones, mut base) = (Vec::new(), String::new());
    for c in word.to_lowercase().nfd() {
        let on_vowel = base.ends_with(|c: char| {
            "aeiouy".contains(c) || matches!(c, '\u{302}' | '\u{306}' | '\u{31b}')
        });
        if on_vowel && TONES.contains(&c) {
            tones.push(c);
        } else {
            base.push(c);
        }
    }
    let base: String = base.nfc().collect();
    // Syllables that end in a stop have the tone sắc or nặng.
    let stop = ["c", "ch", "p", "t"].iter().any(|end| base.ends_with(end));
    let tone_fits = match tones[..] {
        [] => !stop,
        [tone] => !stop || matches!(tone, '\u{301}' | '\u{323}'),
        _ => false,
    };
    let is_rhyme = |rest: &str| RHYMES.split_whitespace().any(|rhyme| rhyme == rest);
    tone_fits
        && ONSETS
            .iter()
            .any(|onset| base.strip_prefix(onset).is_some_and(is_rhyme))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_told_from_other_words() {
        for word in [
            "Thủ",
            "trưởng",
            "đơn",
            "vị",
            "gì",
            "giếng",
            "Quỳnh",
            "nghiêm",
            "khuya",
            "Á",
            "ỦY",
            "uỷ",
            "hòa",
            "hoà",
            "quốc",
            "yên",
            "học",
        ] {
            assert!(is_syllable(word), "{word}");
        }
        for word in [
            "Thñ", "ñôn", "trëng", "hoc", "hỏc", "Müller", "Noël", "zalo", "thuû", "f", "áà", "",
        ] {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
