//! What holds for the whole catalogue.

use super::*;
use std::collections::BTreeSet;

fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{')
        .skip(1)
        .map(|after| after.split(['}', ':']).next().unwrap())
        .collect()
}

#[test]
fn both_languages_are_complete_and_use_the_same_placeholders() {
    let pairs = Words::parts().flat_map(|(_, texts)| texts);
    for (name, vi, en) in pairs {
        assert!(
            !vi.trim().is_empty() && !en.trim().is_empty(),
            "`{name}` is empty"
        );
        assert_eq!(
            placeholders(vi),
            placeholders(en),
            "placeholders of `{name}`"
        );
    }
}
