//! What each operation refuses by its own rules, in the order it does.

use shared::employments::WorkRefusal;
use shared::imports::{ImportRefusal, LIST};

use crate::web::Refusals;

pub(super) const IMPORT_EMPLOYMENTS: Refusals = &[
    &ImportRefusal::NotBase64,
    &ImportRefusal::TooLarge { megabytes: 1 },
    &ImportRefusal::NotCsv,
    &ImportRefusal::Encoding,
    &ImportRefusal::Empty,
    &ImportRefusal::TooManyRows { most: LIST.rows },
];

pub(super) const IMPORT_STAFF: Refusals = &[
    &WorkRefusal::NoEmployer,
    &WorkRefusal::OrgEnded,
    &ImportRefusal::NotBase64,
    &ImportRefusal::TooLarge { megabytes: 1 },
    &ImportRefusal::NotCsv,
    &ImportRefusal::Encoding,
    &ImportRefusal::Empty,
    &ImportRefusal::TooManyRows { most: LIST.rows },
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
