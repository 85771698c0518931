//! What a device does with an entry, as scripts: each line is one thing that happens, and what the
//! draft is afterwards.

use uuid::Uuid;

use super::EntryDraft;
use crate::base::{CheckEntryId, Date};
use crate::check_sheets::Findings;

fn id(number: u128) -> CheckEntryId {
    CheckEntryId(Uuid::from_u128(number))
}

fn day() -> Date {
    "2018-07-01".parse().unwrap()
}

/// Plays a script: `change 2`, `send`, `follow 1 1` (the last entry, and how many), `insist 3 2`.
/// Behind the arrow stand the id and the number it is sent after.
fn plays(script: &str) {
    let mut draft = EntryDraft::new(id(1), 0, (Findings::UNSEEN, ""), day());
    for line in script
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
    {
        let (done, expected) = line.split_once("->").expect(line);
        let words: Vec<&str> = done.split_whitespace().collect();
        let number = |at: usize| words[at].parse::<u32>().unwrap();
        let own = match words[0] {
            "change" => {
                draft.change(id(number(1).into()), day());
                ""
            }
            "send" => {
                draft.send();
                ""
            }
            "follow" => {
                if draft.follow(Some(id(number(1).into())), number(2)) {
                    " own"
                } else {
                    " others"
                }
            }
            _ => {
                draft.insist(id(number(1).into()), number(2));
                ""
            }
        };
        let told = format!("{} after {}{own}", draft.entry.0.as_u128(), draft.after);
        assert_eq!(told, expected.trim(), "{line}");
    }
}

#[test]
fn until_it_is_sent_it_keeps_its_id() {
    plays(
        "
        change 2 -> 1 after 0
        change 3 -> 1 after 0
        send     -> 1 after 0
        send     -> 1 after 0
        ",
    );
}

#[test]
fn what_is_changed_after_it_was_sent_goes_under_another_id() {
    plays(
        "
        send     -> 1 after 0
        change 2 -> 2 after 0
        change 3 -> 2 after 0
        send     -> 2 after 0
        change 4 -> 4 after 0
        ",
    );
}

#[test]
fn what_arrived_without_an_answer_is_followed_and_what_others_say_is_not() {
    plays(
        "
        send       -> 1 after 0
        change 2   -> 2 after 0
        follow 1 1 -> 2 after 1 own
        send       -> 2 after 1
        follow 9 2 -> 2 after 1 others
        insist 3 2 -> 3 after 2
        ",
    );
}

#[test]
fn nobodys_entry_is_nobodys_own() {
    let mut draft = EntryDraft::new(id(1), 0, (Findings::UNSEEN, ""), day());
    draft.send();
    assert!(!draft.follow(None, 0));
}
