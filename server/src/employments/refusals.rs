//! What each operation refuses by its own rules, in the order it does.

use shared::employments::WorkRefusal;
use shared::imports::ImportRefusal;

use crate::web::Refusals;

pub(super) const IMPORT_EMPLOYMENTS: Refusals = &[
    &ImportRefusal::NotBase64,
    &ImportRefusal::TooLarge,
    &ImportRefusal::NotCsv,
    &ImportRefusal::Encoding,
    &ImportRefusal::Empty,
    &ImportRefusal::TooManyRows,
];

pub(super) const IMPORT_STAFF: Refusals = &[
    &ImportRefusal::NotBase64,
    &ImportRefusal::TooLarge,
    &ImportRefusal::NotCsv,
    &ImportRefusal::Encoding,
    &ImportRefusal::Empty,
    &ImportRefusal::TooManyRows,
    &WorkRefusal::NoEmployer,
    &WorkRefusal::OrgEnded,
];

pub(super) const REFUSE_REPORT: Refusals = &[&WorkRefusal::NotWaiting];

pub(super) const CONFIRM_REPORT: Refusals = &[&WorkRefusal::NotWaiting];

pub(super) const WITHDRAW_REPORT: Refusals = &[&WorkRefusal::NotWaiting];

pub(super) const REPORT_JOINER: Refusals = &[
    &WorkRefusal::IdReused,
    &WorkRefusal::NoEmployer,
    &WorkRefusal::OrgEnded,
    &WorkRefusal::Reported,
];

pub(super) const REPORT_LEAVER: Refusals = &[
    &WorkRefusal::IdReused,
    &WorkRefusal::NoEmployer,
    &WorkRefusal::OrgEnded,
    &WorkRefusal::NotStaff,
    &WorkRefusal::LeftAlready,
];
