//! Which departments answer for a fact, as the scheme's data say.

use crate::scoring::{Fact, FactKind, Grain, Named, Program};

/// The fact that the register of permits fills with the stretches a residence permit was in force.
const PERMIT: &str = "permit";
/// The fact that it fills with whether a temporary permit is in date.
const TEMPORARY_PERMIT: &str = "temporary_permit";

/// True for what a register tells (permits, awards, freezes), whatever else is on file about it.
pub fn is_registered(fact: &Fact) -> bool {
    match fact.kind {
        FactKind::Awards | FactKind::Freezes => true,
        FactKind::Spans {
            grain: Grain::Day, ..
        } => fact.id == PERMIT,
        FactKind::YesNo => fact.id == TEMPORARY_PERMIT,
        _ => false,
    }
}

/// The departments of the indicators that read a fact, in the scheme's order, each once. Any one
/// of them may verify it.
pub fn answers_for<'a>(program: &'a Program, fact: &str) -> Vec<&'a Named> {
    let mut found: Vec<&Named> = Vec::new();
    let reads = |place: &u16| {
        let read = program.facts.get(usize::from(*place));
        read.is_some_and(|read| read.id == fact)
    };
    let indicators = program.indicators.iter();
    for indicator in indicators.filter(|indicator| indicator.facts.iter().any(reads)) {
        let places = indicator.departments.iter();
        for department in places.filter_map(|at| program.departments.get(usize::from(*at))) {
            if !found.iter().any(|known| known.id == department.id) {
                found.push(department);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{answers_for, is_registered};
    use crate::scoring::embedded;

    #[test]
    fn every_fact_that_can_be_put_right_has_a_department() {
        let program = embedded().remove(0);
        for fact in program.facts.iter().filter(|fact| !is_registered(fact)) {
            assert!(!answers_for(&program, &fact.id).is_empty(), "{}", fact.id);
        }
        let ids = |fact| -> Vec<&str> {
            let found = answers_for(&program, fact);
            found.iter().map(|one| one.id.as_str()).collect()
        };
        assert_eq!(ids("education"), ["edu"]);
        assert_eq!(ids("home"), ["nrp", "hcb", "town"]);
        assert!(ids("no_such_fact").is_empty());
    }
}
