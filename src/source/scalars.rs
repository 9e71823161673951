//! The scalars of a file, each with its place and the keys that lead to it.

use super::{Format, Node, Value, read};
use crate::text::{FileId, Place, Source, Span};

/// A scalar of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scalar {
    /// The keys that lead to it, without the positions in lists: `unit.signer.name`.
    pub key: String,
    /// The identifier of the record of a list that it belongs to, if that has one.
    pub record: Option<String>,
    /// Its place, including quotes.
    pub place: Place,
    /// Its text, with escapes resolved.
    pub text: String,
}

/// Returns the scalars of a file in file order. A file that is no plan file, or cannot be
/// read, has none; why it cannot be read has been reported by then.
#[must_use]
pub fn scalars(file: FileId, source: &Source) -> Vec<Scalar> {
    let Some(format) = Format::of(&source.path) else {
        return Vec::new();
    };
    let mut search = Search {
        file,
        record: None,
        found: Vec::new(),
    };
    if let Some(root) = read(file, source, format, &mut Vec::new()).root {
        search.visit(&root, "");
    }
    search.found
}

struct Search {
    file: FileId,
    record: Option<String>,
    found: Vec<Scalar>,
}

impl Search {
    fn visit(&mut self, node: &Node<'_>, key: &str) {
        match &node.value {
            Value::Plain(text) | Value::Quoted(text) => self.found.push(Scalar {
                key: key.to_owned(),
                record: self.record.clone(),
                place: self.place(node.span),
                text: text.to_string(),
            }),
            Value::List(items) => {
                for item in items {
                    let outer = self.record.clone();
                    self.record = identifier(item).or(self.record.take());
                    self.visit(item, key);
                    self.record = outer;
                }
            }
            Value::Table(entries) => {
                for entry in entries {
                    let key = match key {
                        "" => entry.key.to_string(),
                        _ => format!("{key}.{}", entry.key),
                    };
                    self.visit(&entry.node, &key);
                }
            }
            // What is at fault has been reported, and says nothing for certain.
            Value::Empty | Value::Unread | Value::Unquoted(_) | Value::Repeated(_) => {}
        }
    }

    fn place(&self, span: Span) -> Place {
        Place {
            file: self.file,
            span,
        }
    }
}

/// Returns the identifier of a record.
fn identifier(node: &Node<'_>) -> Option<String> {
    let Value::Table(entries) = &node.value else {
        return None;
    };
    let id = entries.iter().find(|entry| entry.key == "id")?;
    match &id.node.value {
        Value::Plain(text) | Value::Quoted(text) => Some(text.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_scalar_has_its_keys_and_its_record() {
        let text = "unit: { signer: { name: Lan } }\ntasks:\n  - { id: 1a, text: 'Họp' }\n";
        let source = Source::from_text("plan.yaml".into(), text.into());
        let found: Vec<String> = scalars(FileId(0), &source)
            .iter()
            .map(|it| format!("{} {:?} {}", it.key, it.record, source.slice(it.place.span)))
            .collect();
        assert_eq!(
            found,
            [
                "unit.signer.name None Lan",
                "tasks.id Some(\"1a\") 1a",
                "tasks.text Some(\"1a\") 'Họp'",
            ]
        );
    }
}
