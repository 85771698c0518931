//! The facts by their ids, found without going through them.

use crate::scoring::program::Program;

/// A table in which an id stands where its letters send it, or in the next free place.
pub(super) struct Names<'a> {
    /// A power of two of places, most of them free.
    slots: Vec<Option<(&'a str, usize)>>,
}

impl<'a> Names<'a> {
    pub(super) fn new(program: &'a Program) -> Self {
        let size = (program.facts.len() * 4).next_power_of_two();
        let mut slots: Vec<Option<(&str, usize)>> = vec![None; size];
        for (place, fact) in program.facts.iter().enumerate() {
            let from = sent(&fact.id);
            let mut places = (from..from + size).map(|at| at & (size - 1));
            let free = places.find(|at| slots.get(*at).is_some_and(Option::is_none));
            if let Some(slot) = free.and_then(|at| slots.get_mut(at)) {
                *slot = Some((&fact.id, place));
            }
        }
        Self { slots }
    }

    /// The place of the fact with an id.
    pub(super) fn find(&self, id: &str) -> Option<usize> {
        let mask = self.slots.len() - 1;
        let mut at = sent(id);
        // There always is a free place, so this ends.
        while let Some((own, place)) = self.slots.get(at & mask)? {
            if *own == id {
                return Some(*place);
            }
            at += 1;
        }
        None
    }
}

/// Where an id is sent: by its length, its first, middle and last letter.
fn sent(id: &str) -> usize {
    let letter = |at: usize| usize::from(id.as_bytes().get(at).copied().unwrap_or(0));
    let length = id.len();
    letter(0) + letter(length / 2) * 5 + letter(length.wrapping_sub(1)) * 17 + length * 31
}
