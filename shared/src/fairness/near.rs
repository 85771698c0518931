//! Whether a recipient is kin of whoever had a hand in an award.

use crate::base::{Date, PersonId};
use crate::fairness::NearBy;
use crate::households::Bond;

/// The people who had a hand in one award, as far as their accounts name a person.
#[derive(Clone, Copy, Debug)]
pub struct Involved<'a> {
    /// Who drafted it.
    pub drafter: Option<PersonId>,
    /// Who signed it.
    pub signer: Option<PersonId>,
    /// Whom the organisation's application names as responsible.
    pub responsible: &'a [PersonId],
}

/// Whose kin the recipient was on the day an award was signed, by the bonds on record; what was
/// declared later about that day counts as well.
pub fn near(
    recipient: PersonId,
    signed_on: Date,
    involved: &Involved<'_>,
    bonds: &[Bond],
) -> Vec<NearBy> {
    let is_near = |person: &PersonId| {
        bonds
            .iter()
            .any(|bond| bond.is_between(*person, recipient) && bond.holds_on(signed_on))
    };
    let found = [
        (NearBy::Drafter, involved.drafter.as_slice()),
        (NearBy::Signer, involved.signer.as_slice()),
        (NearBy::Responsible, involved.responsible),
    ];
    let found = found
        .into_iter()
        .filter(|(_, people)| people.iter().any(is_near));
    found.map(|(near, _)| near).collect()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{Involved, near};
    use crate::base::{Date, PersonId};
    use crate::fairness::NearBy;
    use crate::households::Bond;

    const fn person(number: u128) -> PersonId {
        PersonId(Uuid::from_u128(number))
    }

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn kin_are_found_from_either_side_while_the_bond_holds() {
        let bonds = [
            Bond {
                one: person(1),
                other: person(9),
                since: day("2018-03-01"),
                until: Some(day("2018-05-01")),
            },
            Bond {
                one: person(9),
                other: person(3),
                since: day("2018-04-01"),
                until: None,
            },
        ];
        let responsible = [person(2), person(3)];
        let involved = Involved {
            drafter: Some(person(1)),
            signer: None,
            responsible: &responsible,
        };
        let on = |text: &str| near(person(9), day(text), &involved, &bonds);
        assert_eq!(on("2018-02-28"), []);
        assert_eq!(on("2018-03-01"), [NearBy::Drafter]);
        assert_eq!(on("2018-04-30"), [NearBy::Drafter, NearBy::Responsible]);
        assert_eq!(on("2018-05-01"), [NearBy::Responsible]);
        // Somebody else is nobody's kin, and nobody is their own.
        assert_eq!(near(person(8), day("2018-04-30"), &involved, &bonds), []);
        assert_eq!(near(person(1), day("2018-04-30"), &involved, &bonds), []);
    }
}
