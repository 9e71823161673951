//! The schema for editors, compared with the decoder: what it rejects is invalid, and what
//! it accepts is valid as far as a schema can express it.

use std::fs;
use std::path::{Path, PathBuf};

use dcs::messages::Language;
use jsonschema::Validator;
use serde_json::Value;

use crate::world::root;

fn validator() -> Validator {
    let schema: Value = serde_json::from_str(&dcs::schema::write(Language::English)).unwrap();
    jsonschema::draft202012::meta::validate(&schema).expect("a schema of draft 2020-12");
    jsonschema::draft202012::new(&schema).unwrap()
}

/// Returns a file as a validator sees it: dates of TOML are texts, and an infinite number
/// is null.
fn value(path: &Path, text: &str) -> Result<Value, String> {
    if path.extension().is_some_and(|it| it == "toml") {
        Ok(plain(toml::from_str(text).unwrap()))
    } else {
        serde_yaml::from_str(text).map_err(|error| error.to_string())
    }
}

fn plain(value: toml::Value) -> Value {
    match value {
        toml::Value::Datetime(day) => Value::from(day.to_string()),
        toml::Value::Array(items) => items.into_iter().map(plain).collect(),
        toml::Value::Table(table) => table
            .into_iter()
            .map(|(key, value)| (key, plain(value)))
            .collect(),
        toml::Value::String(text) => Value::from(text),
        toml::Value::Integer(number) => Value::from(number),
        toml::Value::Float(number) => Value::from(number),
        toml::Value::Boolean(flag) => Value::from(flag),
    }
}

/// Returns the plan files below a folder.
fn files(folder: PathBuf) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(path));
        } else if path
            .extension()
            .is_some_and(|it| it == "toml" || it == "yaml")
        {
            found.push(path);
        }
    }
    found.sort();
    found
}

#[test]
fn the_schema_takes_lengths_of_time() {
    use unicode_normalization::UnicodeNormalization;

    let validator = validator();
    let taken = |within: &str| {
        let deadline = serde_json::json!({ "task": "1a", "after": "b", "within": within });
        validator.is_valid(&serde_json::json!({ "deadlines": [deadline] }))
    };
    for within in [
        "5 working-days",
        "1 day",
        "05 ngày làm việc",
        "10 ngày",
        "02 tháng",
    ] {
        let decomposed: String = within.nfd().collect();
        assert!(taken(within) && taken(&decomposed), "{within}");
    }
    for within in ["5", "5 giờ", "ngày", "-5 days", "5 days ago"] {
        assert!(!taken(within), "{within}");
    }
}

#[test]
fn the_schema_takes_the_names_of_periods() {
    use unicode_normalization::UnicodeNormalization;

    let validator = validator();
    let taken = |due: &str| {
        let plan = serde_json::json!({ "deadlines": [{ "task": "1a", "due": due }] });
        validator.is_valid(&plan)
    };
    for due in [
        "10/2025",
        "2025-10",
        "Trong tháng 10 năm 2025",
        "T10/2025",
        "quý IV/2025",
        "QIV/2025",
        "2025-Q4",
        "học kỳ I",
        "Học kì 2 năm học 2025-2026",
        "HK1",
        "2025-2026-HK1",
        "6 tháng cuối năm 2025",
        "2025-H1",
        "tuần 36/2025",
        "2025-W36",
        "năm 2025",
        "cuối năm học",
        "năm học 2025-2026",
    ] {
        let decomposed: String = due.nfd().collect();
        for due in [
            due,
            &decomposed,
            &due.to_uppercase(),
            &dcs::search::fold(due),
        ] {
            assert!(taken(due), "{due}");
        }
    }
    for due in [
        "2025",
        "10",
        "đầu tháng 10/2025",
        "hằng tháng",
        "thường xuyên",
        "10/25",
    ] {
        assert!(!taken(due), "{due}");
    }
}

#[test]
fn the_schema_refuses_what_the_decoder_refuses_and_nothing_else() {
    let validator = validator();
    let (mut wrong, mut good, mut bad) = (Vec::new(), 0, 0);
    for folder in [
        "plans",
        "examples/one-file",
        "examples/truong-hoanh-2024",
        "tests/rules",
    ] {
        for path in files(root().join(folder)) {
            let bytes = fs::read(&path).unwrap();
            let text = String::from_utf8_lossy(&bytes);
            let codes: Vec<&str> = text
                .split("#~")
                .skip(1)
                .map(|mark| {
                    mark.trim_start_matches(['^', ' '])
                        .split(' ')
                        .next()
                        .unwrap()
                })
                .collect();
            // Not valid TOML or YAML; a day that does not exist
            // is not valid TOML either, and a schema cannot check it. Letters that were read in the
            // wrong encoding are repaired before they are judged.
            if codes
                .iter()
                .any(|it| it.starts_with("DCS0") || ["DCS104", "DCS611"].contains(it))
            {
                continue;
            }
            // The other rules are about what a schema allows; so are DCS110 and DCS111, which
            // are about the characters and the words of a text.
            let expected = codes
                .iter()
                .any(|code| code.starts_with("DCS1") && !["DCS110", "DCS111"].contains(code));
            let refused = match value(&path, &text) {
                // A file of comments holds no value; editors have nothing to validate.
                Ok(Value::Null) => None,
                Ok(value) => validator
                    .iter_errors(&value)
                    .next()
                    .map(|it| it.to_string()),
                Err(error) => Some(error),
            };
            *(if expected { &mut bad } else { &mut good }) += 1;
            if refused.is_some() != expected {
                wrong.push(format!("{}: {refused:?}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(good > 100 && bad > 10, "{good} good, {bad} bad");
}
