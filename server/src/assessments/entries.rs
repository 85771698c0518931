//! What the registers hold of a person, as entries of the facts format: permits, awards, freezes.

use serde_json::{Map, Value, json};
use shared::base::{Bilingual, Date, add_months};
use shared::permits::Permit;
use shared::scoring::rules::{Kind, Term};
use shared::scoring::{Fact, FactKind, Program};

use crate::activities::Attended;
use crate::freezes::FreezeOnRecord;
use crate::registers::awards::CountedAward;

/// What the register of permits tells under a fact on a day: whether a temporary permit is in
/// date, or the stretches of a residence permit; none if it tells nothing.
pub(super) fn permit_entry(fact: &Fact, permit: &Permit, on: Date) -> Option<Value> {
    if matches!(fact.kind, FactKind::YesNo) {
        return permit.temporary_in_date(on).map(Value::Bool);
    }
    let stretches = permit.stretches(on);
    (!stretches.is_empty()).then(|| json!(stretches))
}

/// Adds confirmed attendance to the events it feeds, where the scheme has such a fact and it
/// counts at all.
pub(crate) fn with_attended(
    program: &Program,
    facts: &mut Map<String, Value>,
    attended: &[(Bilingual, Attended)],
    counts: impl Fn(&str) -> bool,
) {
    for (_, one) in attended {
        let Some((id, entry)) = one.entry() else {
            continue;
        };
        let known = program.fact(id);
        let events = known.is_some_and(|fact| matches!(fact.kind, FactKind::Events { .. }));
        if !events || !counts(id) {
            continue;
        }
        let list = facts.entry(id).or_insert_with(|| json!([]));
        if let Some(list) = list.as_array_mut() {
            list.push(entry);
        }
    }
}

/// One award as an entry of the facts format.
pub(super) fn award_entry(award: &CountedAward) -> Value {
    json!({
        "indicator": award.indicator,
        "points": award.points,
        "effective": award.posts_on,
        "expires": award.expires_on,
        "by": award.org_name.zh,
    })
}

/// The freezes known on a day as entries of the facts format.
pub(super) fn freeze_entries(
    program: &Program,
    freezes: &[FreezeOnRecord],
    on: Date,
) -> Vec<Value> {
    let known = freezes.iter().filter(|one| one.from <= on);
    known.map(|one| freeze_entry(program, one)).collect()
}

/// One freeze as an entry of the facts format; an end other than the ground's own term is an
/// early end.
fn freeze_entry(program: &Program, freeze: &FreezeOnRecord) -> Value {
    let mut entry = json!({
        "indicator": freeze.indicator,
        "ground": freeze.ground,
        "from": freeze.from,
    });
    let lifted = freeze
        .until
        .filter(|until| own_end(program, freeze) != Some(*until));
    if let (Some(until), Some(entry)) = (lifted, entry.as_object_mut()) {
        entry.insert("lifted".to_owned(), json!(until.succ_opt()));
    }
    entry
}

/// The last frozen day by the ground's own term, where that follows from the decision alone.
fn own_end(program: &Program, freeze: &FreezeOnRecord) -> Option<Date> {
    let indicator = program.indicator(&freeze.indicator)?;
    indicator.rules.iter().find_map(|rule| match &rule.kind {
        Kind::Freeze(rule) if rule.ground == freeze.ground => match rule.term {
            Term::Months { months } => Some(add_months(freeze.from, months)),
            Term::AfterServed { .. } | Term::WhileListed => None,
        },
        _ => None,
    })
}
