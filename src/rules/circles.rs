//! Records that are parts of each other in a circle. Shared by the rules about wholes and
//! bodies.

use crate::plan::index::{ByRecord, Ix};

/// A circle: records of which each is a part of the next one, and the last of the first.
pub(super) type Circle<T> = Vec<Ix<T>>;

/// What is known of a record.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    /// On the way from the record at which the search began.
    OnWay,
    /// All ways from it have been followed.
    Left,
}

/// Returns the circles among `count` records; `next` returns those of which one is a part.
/// Each record is in one of them at most, so that together they are no longer than the plan.
pub(super) fn circles<T>(count: usize, next: impl Fn(Ix<T>) -> Vec<Ix<T>>) -> Vec<Circle<T>> {
    let mut states = ByRecord::filled(State::New, count);
    let mut found = ByRecord::filled(false, count);
    let mut circles = Vec::new();
    for start in Ix::all(count) {
        if states[start] != State::New {
            continue;
        }
        states[start] = State::OnWay;
        let mut way = vec![(start, next(start).into_iter())];
        while let Some((from, left)) = way.last_mut() {
            let (from, to) = (*from, left.next());
            match to.map(|to| (to, states[to])) {
                Some((to, State::New)) => {
                    states[to] = State::OnWay;
                    way.push((to, next(to).into_iter()));
                }
                Some((to, State::OnWay)) if !found[from] && !found[to] => {
                    let back = way.iter().rev().map(|(it, _)| *it);
                    let mut circle: Circle<T> = back.take_while(|it| *it != to).collect();
                    circle.push(to);
                    circle.reverse();
                    for it in &circle {
                        found[*it] = true;
                    }
                    circles.push(circle);
                }
                Some(_) => {}
                None => {
                    states[from] = State::Left;
                    way.pop();
                }
            }
        }
    }
    circles
}

/// Returns the names of the records of a circle, the first again at the end; of many only
/// some.
pub(super) fn named<T>(circle: &[Ix<T>], name: impl Fn(Ix<T>) -> String) -> String {
    /// The maximum number of names in a message.
    const NAMED: usize = 6;
    let mut names: Vec<String> = circle.iter().take(NAMED).map(|it| name(*it)).collect();
    if circle.len() > NAMED {
        names.push("…".to_owned());
    }
    names.extend(circle.first().map(|it| name(*it)));
    names.join(" → ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the circles among records of which each names those of which it is a part.
    fn of(parts: &[&[usize]]) -> Vec<Vec<usize>> {
        let next = |it: Ix<()>| parts[it.position()].iter().map(|to| Ix::new(*to)).collect();
        let circles = circles(parts.len(), next).into_iter();
        circles
            .map(|circle| circle.into_iter().map(Ix::position).collect())
            .collect()
    }

    #[test]
    fn circles_are_found_wherever_the_search_begins() {
        assert_eq!(of(&[&[0]]), [[0]]);
        assert_eq!(of(&[&[1], &[2], &[0]]), [[0, 1, 2]]);
        assert_eq!(of(&[&[1], &[2], &[1]]), [[1, 2]]);
        assert_eq!(of(&[&[1, 2], &[0], &[2]]), [vec![0, 1], vec![2]]);
        // Two ways to one whole are no circle.
        assert!(of(&[&[1, 2], &[3], &[3], &[]]).is_empty());
    }

    #[test]
    fn a_long_circle_is_named_in_short() {
        let all: Vec<Ix<()>> = Ix::all(8).collect();
        let name = |it: Ix<()>| it.position().to_string();
        assert_eq!(named(&all[..2], name), "0 → 1 → 0");
        assert_eq!(named(&all, name), "0 → 1 → 2 → 3 → 4 → 5 → … → 0");
    }
}
