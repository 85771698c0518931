//! What came out: every answer with its headers, searched for what must not.

use std::collections::BTreeMap;

use serde_json::Value;
use server::web::Operation;
use shared::api::Method;

use super::secrets::{Kind, found_in};
use crate::actors::Answer;

/// The operations that show something whole, what, and why. Everything else is masked.
const SHOWN: [(&str, &[Kind], &str); 1] = [(
    "TakeMyData",
    &[Kind::Name, Kind::CitizenId, Kind::Phone, Kind::Address],
    "the own data are taken along whole, by the person alone",
)];

/// What was heard so far.
#[derive(Default)]
pub(super) struct Heard {
    /// What came out, and the first who got it.
    leaks: BTreeMap<String, String>,
    /// How often each operation answered, and with a success.
    answers: BTreeMap<&'static str, (u32, u32)>,
}

impl Heard {
    /// Looks through one answer.
    pub(super) fn hear(&mut self, case: &str, operation: Option<&Operation>, answer: &Answer) {
        let name = operation.map_or("", |operation| operation.name);
        let (all, good) = self.answers.entry(name).or_default();
        *all += 1;
        *good += u32::from(answer.status.is_success());
        let body = String::from_utf8_lossy(&answer.body);
        let headers = format!("{:?}", answer.headers);
        for secret in found_in(&headers) {
            self.leaks
                .insert(format!("{secret:?} in a header"), case.to_owned());
        }
        for secret in found_in(&body) {
            let told = SHOWN.iter().find(|(shown, _, _)| *shown == name);
            if !told.is_some_and(|(_, kinds, _)| kinds.contains(&secret.kind)) {
                let place = place_of(&body, &secret.text);
                let status = answer.status.as_u16();
                let what = format!("{name} {status} {:?} in …{place}…", secret.kind);
                self.leaks.entry(what).or_insert_with(|| case.to_owned());
            }
        }
        if let (Some(operation), Ok(told)) = (operation, serde_json::from_str::<Value>(&body)) {
            let public = operation.action.is_none();
            let mut badly = |text: &str| {
                let what = format!("{name} masked badly: {text}");
                self.leaks.entry(what).or_insert_with(|| case.to_owned());
            };
            each_text(&told, &mut |text| {
                if !masks_are_right(text, public) {
                    badly(text);
                }
            });
        }
        if answer.status.as_u16() >= 500 {
            self.leaks
                .insert(format!("{name} failed: {body}"), case.to_owned());
        }
    }

    /// Fails with everything that came out.
    pub(super) fn is_clean(&self) {
        let leaks: Vec<_> = self.leaks.iter().collect();
        assert!(
            leaks.is_empty(),
            "{} leaks, the first of them: {:#?}",
            leaks.len(),
            &leaks[..leaks.len().min(40)]
        );
    }

    /// Fails where an operation was not really asked: everyone must have asked each, and most must
    /// have answered. What only a code from a slip or an open matter is answered by, the history
    /// of the district has asked before, and the lists and files show what came of it.
    pub(super) fn was_enough(&self, operations: &[Operation]) {
        let mut silent = Vec::new();
        for operation in operations {
            let (all, good) = self
                .answers
                .get(operation.name)
                .copied()
                .unwrap_or_default();
            assert!(all >= 17, "{} was asked {all} times only", operation.name);
            if good == 0 {
                silent.push(operation.name);
            }
        }
        let reads = |name: &&&str| {
            let asked = operations.iter().find(|operation| operation.name == **name);
            asked.is_some_and(|operation| operation.method == Method::Get)
        };
        let unread: Vec<_> = silent.iter().filter(reads).collect();
        assert!(unread.is_empty(), "read by nobody: {unread:?}");
        assert!(
            silent.len() * 2 < operations.len(),
            "never answered: {silent:?}"
        );
    }
}

fn place_of(body: &str, text: &str) -> String {
    let at = body.find(text).unwrap_or_default();
    let before: Vec<char> = body[..at].chars().rev().take(60).collect();
    let after = body[at..].chars().take(40);
    before.into_iter().rev().chain(after).collect()
}

fn each_text(value: &Value, see: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) => see(text),
        Value::Array(items) => items.iter().for_each(|item| each_text(item, see)),
        Value::Object(fields) => fields.values().for_each(|field| each_text(field, see)),
        _ => {}
    }
}

/// True if whatever is starred in a text is one of the forms that are agreed: 张*, 张*三, 欧**明,
/// 138****0000, 330211********0010 for those who work with the person, and for everyone
/// **************0010.
fn masks_are_right(text: &str, public: bool) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let mut at = 0;
    while at < letters.len() {
        if letters[at] != '*' {
            at += 1;
            continue;
        }
        let stars = letters[at..]
            .iter()
            .take_while(|letter| **letter == '*')
            .count();
        let before = shown(letters[..at].iter().rev());
        let after = shown(letters[at + stars..].iter());
        let right = match stars {
            1 => before.letters >= 1 && after.digits == 0,
            2 => before.letters >= 1 && after.letters >= 1 && after.digits == 0,
            4 => before.digits == 3 && after.digits == 4,
            8 => before.digits == 6 && after.digits == 4 && !public,
            10..=14 => before.digits == 0 && stars + after.digits == 18,
            _ => false,
        };
        if !right {
            return false;
        }
        at += stars;
    }
    true
}

/// What stands next to the stars.
struct Shown {
    digits: usize,
    letters: usize,
}

fn shown<'a>(letters: impl Iterator<Item = &'a char>) -> Shown {
    let near: Vec<char> = letters
        .copied()
        .take_while(|letter| letter.is_alphanumeric())
        .collect();
    let is_digit = |letter: &&char| letter.is_ascii_digit() || **letter == 'X';
    Shown {
        digits: near.iter().take_while(is_digit).count(),
        letters: near.len(),
    }
}

#[test]
fn the_agreed_masks_are_told_from_others() {
    for good in [
        "张*",
        "张*三",
        "欧**明",
        "张*三（clerk）",
        "330211********0010",
        "**************001X",
    ] {
        assert!(masks_are_right(good, false), "{good}");
    }
    for bad in [
        "*",
        "**三",
        "3302111990****0010",
        "330211*******00010",
        "1380000****",
        "***",
    ] {
        assert!(!masks_are_right(bad, false), "{bad}");
    }
    assert!(!masks_are_right("330211********0010", true));
}

#[test]
fn what_is_shown_whole_is_an_operation_and_has_a_reason() {
    let operations = server::operations();
    for (name, kinds, reason) in SHOWN {
        assert!(
            operations.iter().any(|one| one.name == name),
            "{name} is no operation"
        );
        assert!(!kinds.is_empty() && reason.len() > 20, "{name}");
    }
}
