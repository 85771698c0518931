//! The register of one person's permits: entries in the order they were recorded, what follows
//! from those that stand, and which entry may be added.

use super::{Card, CardKind, Permit, PermitRefusal};
use crate::base::{Date, full_months};

/// What an entry says; `I` names entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act<I> {
    /// Residence was registered.
    Slip,
    /// A card was issued.
    Issued(CardKind),
    /// The card that this entry issued was endorsed.
    Endorsed(I),
    /// The card that this entry issued ended.
    Ended(I),
    /// This entry was a mistake.
    Revoked(I),
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<I> {
    /// Its name.
    pub id: I,
    /// What it says.
    pub act: Act<I>,
    /// The day it is about.
    pub on: Date,
}

/// What an entry may be added as; the card it is about is the register's to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Admitted<I> {
    /// Residence was registered.
    Slip,
    /// A card was issued.
    Issued(CardKind),
    /// The card was endorsed.
    Endorsed,
    /// The card ended.
    Ended,
    /// An entry was a mistake.
    Revoked(I),
}

/// All entries of one person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Register<I> {
    entries: Vec<Entry<I>>,
}

impl<I: Clone + Ord> Register<I> {
    /// The register of these entries, in the order they were recorded.
    pub const fn new(entries: Vec<Entry<I>>) -> Self {
        Self { entries }
    }

    /// True if an entry has been revoked.
    pub fn is_revoked(&self, id: &I) -> bool {
        self.entries
            .iter()
            .any(|one| matches!(&one.act, Act::Revoked(of) if of == id))
    }

    /// The entries that stand; a revocation is none of them.
    fn standing(&self) -> impl Iterator<Item = &Entry<I>> {
        let told = |one: &&Entry<I>| !matches!(one.act, Act::Revoked(_));
        self.entries
            .iter()
            .filter(told)
            .filter(|one| !self.is_revoked(&one.id))
    }

    /// Every card that stands, in the order of issue, with what happened to it.
    pub fn cards(&self) -> Vec<(I, Card)> {
        let mut cards: Vec<(I, Card)> = self
            .standing()
            .filter_map(|one| match one.act {
                Act::Issued(kind) => Some((one.id.clone(), self.card(&one.id, kind, one.on))),
                _ => None,
            })
            .collect();
        cards.sort_by(|a, b| (a.1.issued_on, &a.0).cmp(&(b.1.issued_on, &b.0)));
        cards
    }

    fn card(&self, id: &I, kind: CardKind, issued_on: Date) -> Card {
        let endorsed = self.standing().filter_map(|one| match &one.act {
            Act::Endorsed(of) if of == id => Some(one.on),
            _ => None,
        });
        let ended = self.standing().filter_map(|one| match &one.act {
            Act::Ended(of) if of == id => Some(one.on),
            _ => None,
        });
        Card {
            kind,
            issued_on,
            endorsed_on: endorsed.collect(),
            ended_on: ended.min(),
        }
    }

    /// The days on which residence was registered, in their order.
    fn slips(&self) -> Vec<Date> {
        let slips = self.standing().filter(|one| one.act == Act::Slip);
        let mut days: Vec<Date> = slips.map(|one| one.on).collect();
        days.sort_unstable();
        days
    }

    /// What all of it comes to: the card issued last, and the registration that counts, which is
    /// the first one, or the first after the last card had ended.
    pub fn permit(&self) -> Permit {
        let card = self.cards().pop().map(|(_, card)| card);
        let slips = self.slips();
        let over = card.as_ref().and_then(Card::over_from);
        let again = over.and_then(|over| slips.iter().find(|day| **day >= over));
        Permit {
            registered_on: again.or_else(|| slips.first()).copied(),
            card,
        }
    }

    /// What a new entry is filed as, or why it is refused.
    pub fn admit(&self, new: &Admitted<I>, on: Date, today: Date) -> Result<Act<I>, PermitRefusal> {
        if on > today {
            return Err(PermitRefusal::DayToCome);
        }
        match new {
            Admitted::Slip if self.slips().contains(&on) => Err(PermitRefusal::SlipThere),
            Admitted::Slip => Ok(Act::Slip),
            Admitted::Issued(kind) => self.admit_issue(*kind, on),
            Admitted::Endorsed => self.admit_endorsement(on),
            Admitted::Ended => self.admit_ending(on),
            Admitted::Revoked(id) => self.admit_revocation(id),
        }
    }

    fn admit_issue(&self, kind: CardKind, on: Date) -> Result<Act<I>, PermitRefusal> {
        if self.slips().first().is_none_or(|first| on < *first) {
            return Err(PermitRefusal::BeforeRegistration);
        }
        if matches!(kind, CardKind::TemporaryPermit { valid_to } if valid_to < on) {
            return Err(PermitRefusal::EndsBeforeIssue);
        }
        let cards = self.cards();
        let there = |card: &Card| card.issued_on > on || !card.over_by(on);
        if cards.iter().any(|(_, card)| there(card)) {
            return Err(PermitRefusal::CardThere);
        }
        Ok(Act::Issued(kind))
    }

    /// The card that is meant by a day: the one issued last by then.
    fn card_on(&self, on: Date) -> Result<(I, Card), PermitRefusal> {
        let cards = self.cards();
        if cards.is_empty() {
            return Err(PermitRefusal::NoCard);
        }
        let mut by_then = cards.into_iter().filter(|(_, card)| card.issued_on <= on);
        by_then.next_back().ok_or(PermitRefusal::BeforeIssue)
    }

    fn admit_endorsement(&self, on: Date) -> Result<Act<I>, PermitRefusal> {
        let (id, card) = self.card_on(on)?;
        if card.kind != CardKind::ResidencePermit {
            return Err(PermitRefusal::NotEndorsed);
        }
        if card.over_by(on) {
            return Err(PermitRefusal::CardOver);
        }
        let opened = (full_months(card.issued_on, on) + 1) / 12;
        if opened <= card.years_endorsed(on) {
            return Err(PermitRefusal::WindowClosed);
        }
        Ok(Act::Endorsed(id))
    }

    fn admit_ending(&self, on: Date) -> Result<Act<I>, PermitRefusal> {
        let (id, card) = self.card_on(on)?;
        if card.ended_on.is_some() || card.over_by(on) {
            return Err(PermitRefusal::CardOver);
        }
        if card.endorsed_on.iter().any(|day| *day >= on) {
            return Err(PermitRefusal::BeforeEndorsement);
        }
        Ok(Act::Ended(id))
    }

    fn admit_revocation(&self, id: &I) -> Result<Act<I>, PermitRefusal> {
        let entry = self.entries.iter().find(|one| one.id == *id);
        let entry = entry.filter(|one| !matches!(one.act, Act::Revoked(_)));
        let entry = entry.ok_or(PermitRefusal::EntryUnknown)?;
        if self.is_revoked(id) {
            return Err(PermitRefusal::RevokedAlready);
        }
        let cards = self.cards();
        let rests = match &entry.act {
            Act::Slip => {
                let mut rest = self.slips();
                if let Some(place) = rest.iter().position(|day| *day == entry.on) {
                    rest.remove(place);
                }
                let Some(first) = rest.first() else {
                    return Err(PermitRefusal::OnlySlip);
                };
                cards.iter().any(|(_, card)| card.issued_on < *first)
            }
            Act::Issued(_) => self.standing().any(|one| match &one.act {
                Act::Endorsed(of) | Act::Ended(of) => of == id,
                Act::Slip | Act::Issued(_) | Act::Revoked(_) => false,
            }),
            Act::Ended(of) => {
                let ended = cards.iter().find(|(card, _)| card == of);
                ended.is_some_and(|(_, ended)| {
                    let later = |card: &Card| card.issued_on > ended.issued_on;
                    cards.iter().any(|(_, card)| later(card))
                })
            }
            Act::Endorsed(_) | Act::Revoked(_) => false,
        };
        if rests {
            Err(PermitRefusal::RestsOnIt)
        } else {
            Ok(Act::Revoked(id.clone()))
        }
    }
}

#[cfg(test)]
mod tests;
