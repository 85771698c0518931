//! What each operation refuses by its own rules, in the order it does.

use shared::evidence::EvidenceRefusal;

use crate::web::Refusals;

pub(super) const ADD: Refusals = &[
    &EvidenceRefusal::IdReused,
    &EvidenceRefusal::TakenAway,
    &EvidenceRefusal::NotPicture,
    &EvidenceRefusal::PictureTooLarge,
    &EvidenceRefusal::Settled,
    &EvidenceRefusal::PicturesFull,
];

pub(super) const REMOVE: Refusals = &[&EvidenceRefusal::Settled];
