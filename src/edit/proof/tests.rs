use super::*;
use crate::edit::reader::READERS;

const OLD: &str = "figures: []\nprogress:\n  - { state: started, note: one }\n";
const NEW: &str = "figures: []\nprogress:\n  - { state: started, note: one }\n  - { state: done, on: 2024-05-31, figures: { a: 1.50 } }\n";

fn record() -> NewRecord {
    let pair = ("a".to_owned(), "1.50".to_owned());
    NewRecord {
        list: "progress",
        fields: vec![
            ("state", Value::Text("done".to_owned())),
            ("on", Value::Bare("2024-05-31".to_owned())),
            ("figures", Value::Pairs(vec![pair])),
        ],
    }
}

/// Returns the fields of a record in a file's second list.
fn fields(seen: &mut Seen, record: usize) -> &mut Vec<(String, Seen)> {
    let Seen::Table(lists) = seen else {
        panic!("{seen:?}");
    };
    let Seen::List(items) = &mut lists[1].1 else {
        panic!("no list");
    };
    match &mut items[record] {
        Seen::Table(fields) => fields,
        item => panic!("{item:?}"),
    }
}

const OLD_TOML: &str = "figures = []\n[[progress]]\nstate = \"started\"\nnote = \"one\"\n";
const NEW_TOML: &str = "figures = []\n[[progress]]\nstate = \"started\"\nnote = \"one\"\n\n[[progress]]\nstate = \"done\"\non = 2024-05-31\nfigures = { a = 1.50 }\n";

/// Returns whether an edit passes as proven if `lie` changes what the second reader sees
/// in the new text.
fn passes(
    (old, new): (&str, &str),
    format: Format,
    delta: &Delta<'_>,
    lie: &dyn Fn(&mut Seen),
) -> bool {
    let [ours, other] = READERS;
    let liar = |text: &str, format| {
        let mut seen = other(text, format)?;
        if text == new {
            lie(&mut seen);
        }
        Some(seen)
    };
    proven(old, new, format, delta, &[ours, &liar])
}

#[test]
fn a_new_record_is_refused_if_the_second_reader_sees_anything_else() {
    let record = record();
    let delta = Delta::Append(&record);
    let text = |text: &str| Seen::Written(text.to_owned());
    let lies: [&dyn Fn(&mut Seen); 8] = [
        // In the new record: a value is missing, three have changed, one is added.
        &|seen| drop(fields(seen, 1).pop()),
        &|seen| fields(seen, 1)[0].1 = text("started"),
        &|seen| fields(seen, 1)[1].1 = text("2024-05-30"),
        &|seen| fields(seen, 1)[2].1 = Seen::Table(vec![("a".to_owned(), text("2"))]),
        &|seen| fields(seen, 1).push(("note".to_owned(), Seen::Empty)),
        // In the old record: a value has changed by a line ending, and a key.
        &|seen| fields(seen, 0)[1].1 = text("one\n"),
        &|seen| fields(seen, 0)[1].0 = "by".to_owned(),
        // Another list has changed.
        &|seen| match seen {
            Seen::Table(lists) => lists[0].1 = Seen::Empty,
            seen => panic!("{seen:?}"),
        },
    ];
    for (texts, format) in [
        ((OLD, NEW), Format::Yaml),
        ((OLD_TOML, NEW_TOML), Format::Toml),
    ] {
        assert!(passes(texts, format, &delta, &|_| {}), "{format:?}");
        for (index, lie) in lies.iter().enumerate() {
            let passed = passes(texts, format, &delta, lie);
            assert!(!passed, "{format:?}: lie {index} passed");
        }
    }
}

#[test]
fn a_repair_is_refused_if_the_second_reader_sees_anything_else() {
    let path = vec![
        Step::Key("progress".to_owned()),
        Step::Item(0),
        Step::Key("state".to_owned()),
    ];
    let delta = Delta::Repair(HashMap::from([(path, "done")]));
    let text = |text: &str| Seen::Written(text.to_owned());
    let lies: [&dyn Fn(&mut Seen); 4] = [
        &|seen| fields(seen, 0)[0].1 = text("started"),
        &|seen| fields(seen, 0)[0].1 = text("paused"),
        &|seen| fields(seen, 0)[1].1 = text("hai"),
        &|seen| drop(fields(seen, 0).pop()),
    ];
    for (old, format) in [(OLD, Format::Yaml), (OLD_TOML, Format::Toml)] {
        let texts = (old, &*old.replace("started", "done"));
        assert!(passes(texts, format, &delta, &|_| {}), "{format:?}");
        for (index, lie) in lies.iter().enumerate() {
            let passed = passes(texts, format, &delta, lie);
            assert!(!passed, "{format:?}: lie {index} passed");
        }
    }
}

#[test]
fn an_edit_is_refused_if_either_reader_fails() {
    let record = record();
    let blind: Reader<'_> = &|_, _| None;
    let [ours, other] = READERS;
    let proven =
        |readers: &[Reader<'_>]| proven(OLD, NEW, Format::Yaml, &Delta::Append(&record), readers);
    assert!(proven(&[ours, other]));
    assert!(!proven(&[ours, blind]));
    assert!(!proven(&[blind, other]));
}

#[test]
fn readers_agree_on_a_text_only_if_both_see_the_same() {
    let [ours, other] = READERS;
    for (text, format) in [(NEW, Format::Yaml), (NEW_TOML, Format::Toml)] {
        assert!(agreed(text, format, READERS), "{format:?}");
        let lies: [&dyn Fn(&mut Seen); 4] = [
            &|seen| fields(seen, 1)[0].1 = Seen::Text("other".to_owned()),
            &|seen| fields(seen, 1)[0].0 = "other".to_owned(),
            &|seen| {
                fields(seen, 0).pop();
            },
            &|seen| *seen = Seen::Empty,
        ];
        for (index, lie) in lies.iter().enumerate() {
            let liar = |text: &str, format| {
                let mut seen = other(text, format)?;
                lie(&mut seen);
                Some(seen)
            };
            assert!(!agreed(text, format, [ours, &liar]), "{format:?} {index}");
        }
        assert!(!agreed(text, format, [ours, &|_, _| None]), "{format:?}");
    }
}
