//! The least that decides a line: the smallest sets of inputs each of which fixes its points.
//!
//! An input is a fact as it was told, not told being one way of telling it; of a list it is some
//! of its entries where those are enough whatever else may stand in it. That a set fixes the
//! points is proved by letting everything else be anything; that none smaller does, by trying
//! them all.

mod words;

use super::{Decided, Input};
use crate::scoring::evaluate::{Bounds, Case, line};
use crate::scoring::facts::{COLUMNS_MAX, ENTRIES_MAX, Event, FactValue, Facts, Maybe, Span};
use crate::scoring::program::{ColumnKind, FactKind, Index, Indicator};

/// More facts than this are not tried in every combination; no scheme that ships has so many.
const FACTS_MAX: usize = 8;
/// So many entries of a list are tried, and so many of them together.
const TRIED: usize = 12;
const TOGETHER: u32 = 3;
/// So many ways are told.
const SETS_MAX: usize = 4;

/// A fact with those of its entries that are needed; with none named it is needed whole.
type Member = (Index, Option<Vec<usize>>);

/// What decides a line; nothing while its points are not known.
pub(super) fn explain(case: &Case<'_>, indicator: &Indicator) -> Decided {
    let points = line(case, indicator).points.points;
    let unknown = || {
        let facts = indicator.facts.iter().copied();
        facts.filter(|fact| !is_known(case.value(*fact)))
    };
    if !points.is_known() {
        let open: Vec<Index> = unknown().collect();
        return words::waits(case, &open);
    }
    let search = Search {
        case,
        indicator,
        points,
    };
    let mut sets: Vec<Vec<Member>> = Vec::new();
    for set in search.sets() {
        sets.extend(search.narrowed(&set));
    }
    let size = |set: &Vec<Member>| {
        let entries = set
            .iter()
            .map(|(_, entries)| entries.as_ref().map_or(1, Vec::len));
        entries.sum::<usize>()
    };
    sets.sort_by_key(size);
    sets.truncate(SETS_MAX);
    let told = sets.iter().map(|set| {
        let members = set.iter();
        members.map(|one| input(case, indicator, one)).collect()
    });
    words::by(case, told.collect(), points)
}

fn input(case: &Case<'_>, indicator: &Indicator, (fact, entries): &Member) -> Input {
    let declared = case.declared(*fact);
    Input {
        fact: declared.map(|fact| fact.id.clone()).unwrap_or_default(),
        entries: entries.clone().unwrap_or_default(),
        text: words::input(case, indicator, *fact, entries.as_deref()),
    }
}

/// True if nothing of a value is marked as not known.
fn is_known(value: &FactValue) -> bool {
    match value {
        FactValue::Unknown => false,
        FactValue::Spans(spans) => spans.iter().all(Span::is_known),
        FactValue::Events(events) => events
            .iter()
            .all(|event| event.date != Maybe::Unknown && !event.cells.contains(&Maybe::Unknown)),
        _ => true,
    }
}

struct Search<'a> {
    case: &'a Case<'a>,
    indicator: &'a Indicator,
    points: Bounds,
}

impl Search<'_> {
    /// Every smallest set of facts that fixes the points: no part of one does.
    fn sets(&self) -> Vec<Vec<Index>> {
        let facts: Vec<Index> = self
            .indicator
            .facts
            .iter()
            .copied()
            .take(FACTS_MAX)
            .collect();
        let all = (1_u32 << facts.len()) - 1;
        let mut masks: Vec<u32> = (0..=all).collect();
        masks.sort_by_key(|mask| mask.count_ones());
        let mut found: Vec<u32> = Vec::new();
        for mask in masks {
            let larger = found.iter().any(|smaller| smaller & mask == *smaller);
            if !larger && self.fixes(&facts, mask) {
                found.push(mask);
            }
        }
        let sets = found.into_iter().map(|mask| picked(&facts, mask));
        sets.collect()
    }

    /// Whether the points are the same whatever the facts outside a set are.
    fn fixes(&self, facts: &[Index], mask: u32) -> bool {
        self.whatever(self.case.facts, &picked(facts, !mask))
    }

    /// Whether the points are the same whatever some of the facts are: told otherwise, not known,
    /// or not told.
    fn whatever(&self, facts: &Facts, free: &[Index]) -> bool {
        let mut absent = 0..1_u32 << free.len();
        absent.all(|absent| {
            let mut other = facts.clone();
            for (place, fact) in free.iter().enumerate() {
                let value = match absent >> place & 1 {
                    0 => FactValue::Unknown,
                    _ => FactValue::Absent,
                };
                put(&mut other, *fact, value);
            }
            let case = Case {
                facts: &other,
                ..*self.case
            };
            line(&case, self.indicator).points.points == self.points
        })
    }

    /// A set with its lists narrowed to the entries that are enough, in every smallest way.
    fn narrowed(&self, set: &[Index]) -> Vec<Vec<Member>> {
        let whole: Vec<Member> = set.iter().map(|fact| (*fact, None)).collect();
        let facts = self.indicator.facts.iter().take(FACTS_MAX).copied();
        let free: Vec<Index> = facts.filter(|fact| !set.contains(fact)).collect();
        for (place, fact) in set.iter().enumerate() {
            let FactValue::Events(events) = self.case.value(*fact) else {
                continue;
            };
            let Some(anything) = anything(self.case, *fact) else {
                continue;
            };
            let enough = |entries: &[usize]| {
                let mut facts = self.case.facts.clone();
                let kept = entries
                    .iter()
                    .filter_map(|entry| events.get(*entry))
                    .cloned();
                let rest = usize::try_from(ENTRIES_MAX).unwrap_or(0) - entries.len();
                let list = kept.chain(std::iter::repeat_n(anything.clone(), rest));
                put(&mut facts, *fact, FactValue::Events(list.collect()));
                self.whatever(&facts, &free)
            };
            let narrower = smallest(events.len().min(TRIED), enough);
            if !narrower.is_empty() {
                let each = narrower.into_iter().map(|entries| {
                    let mut set = whole.clone();
                    if let Some((_, of)) = set.get_mut(place) {
                        *of = Some(entries);
                    }
                    set
                });
                return each.collect();
            }
        }
        vec![whole]
    }
}

/// The smallest selections of so many entries that are enough; none if no few of them are.
fn smallest(count: usize, enough: impl Fn(&[usize]) -> bool) -> Vec<Vec<usize>> {
    let entries: Vec<usize> = (0..count).collect();
    if !enough(&entries) || enough(&[]) {
        return Vec::new();
    }
    for size in 1..=TOGETHER {
        let masks = (1..1_u32 << count).filter(|mask| mask.count_ones() == size);
        let of_size = masks.map(|mask| picked(&entries, mask));
        let found: Vec<Vec<usize>> = of_size.filter(|entries| enough(entries)).collect();
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// An entry that may be anything; none if the fact is no list of events.
fn anything(case: &Case<'_>, fact: Index) -> Option<Event> {
    let FactKind::Events { columns, .. } = &case.declared(fact)?.kind else {
        return None;
    };
    let mut cells = [Maybe::Absent; COLUMNS_MAX];
    for (cell, column) in cells.iter_mut().zip(columns) {
        if column.kind != ColumnKind::Key {
            *cell = Maybe::Unknown;
        }
    }
    Some(Event {
        date: Maybe::Unknown,
        cells,
        key: None,
    })
}

fn put(facts: &mut Facts, fact: Index, value: FactValue) {
    if let Some(own) = facts.values.get_mut(usize::from(fact)) {
        *own = value;
    }
}

/// Those of a list whose bit is set.
fn picked<T: Copy>(list: &[T], mask: u32) -> Vec<T> {
    let places = list.iter().enumerate();
    let places = places.filter(|(place, _)| mask >> place & 1 == 1);
    places.map(|(_, one)| *one).collect()
}

#[cfg(test)]
mod tests;
