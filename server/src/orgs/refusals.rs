//! What each operation refuses by its own rules, in the order it does.

use shared::api::ErrorCode;
use shared::imports::{ImportRefusal, LIST};
use shared::orgs::OrgRefusal;

use crate::web::Refusals;

pub(super) const CHANGE_AREA: Refusals = &[
    &OrgRefusal::IdReused,
    &OrgRefusal::AlreadyEnded,
    &OrgRefusal::LaterChange,
    &OrgRefusal::NothingNew,
    &OrgRefusal::CodeTaken,
];

pub(super) const CHANGE_ORG: Refusals = &[
    &OrgRefusal::IdReused,
    &OrgRefusal::AlreadyEnded,
    &OrgRefusal::LaterChange,
    &OrgRefusal::NothingNew,
    &OrgRefusal::UsccTaken,
];

pub(super) const CLOSE_ORG: Refusals = &[
    &OrgRefusal::IdReused,
    &OrgRefusal::AlreadyEnded,
    &OrgRefusal::LaterChange,
    &OrgRefusal::LastOffice,
];

pub(super) const CREATE_AREA: Refusals = &[
    &ErrorCode::NotFound,
    &OrgRefusal::IdReused,
    &OrgRefusal::IntoEnded,
    &OrgRefusal::CodeTaken,
];

pub(super) const CREATE_ORG: Refusals = &[
    &ErrorCode::NotFound,
    &OrgRefusal::IdReused,
    &OrgRefusal::UsccTaken,
];

pub(super) const IMPORT_ORGS: Refusals = &[
    &ImportRefusal::NotBase64,
    &ImportRefusal::TooLarge { megabytes: 1 },
    &ImportRefusal::NotCsv,
    &ImportRefusal::Encoding,
    &ImportRefusal::Empty,
    &ImportRefusal::TooManyRows { most: LIST.rows },
];

pub(super) const LIST_AREAS: Refusals = &[&ErrorCode::NotFound];

pub(super) const MERGE_AREA: Refusals = &[
    &OrgRefusal::IdReused,
    &OrgRefusal::AlreadyEnded,
    &OrgRefusal::IntoItself,
    &OrgRefusal::OtherKind,
    &OrgRefusal::NotMerged,
    &OrgRefusal::IntoEnded,
    &OrgRefusal::LaterChange,
];

pub(super) const MERGE_ORG: Refusals = &[
    &OrgRefusal::IdReused,
    &OrgRefusal::AlreadyEnded,
    &OrgRefusal::IntoItself,
    &OrgRefusal::OtherKind,
    &OrgRefusal::NotMerged,
    &OrgRefusal::IntoEnded,
    &OrgRefusal::LaterChange,
    &OrgRefusal::LastOffice,
];
