//! What each operation refuses by its own rules, in the order it does.

use shared::api::ErrorCode;
use shared::check_sheets::CheckRefusal;

use crate::web::Refusals;

pub(super) const OPEN: Refusals = &[
    &ErrorCode::NotFound,
    &CheckRefusal::IdReused,
    &CheckRefusal::NotVillage,
    &CheckRefusal::NoHouseholds,
];

pub(super) const FILL: Refusals = &[
    &CheckRefusal::IdReused,
    &CheckRefusal::SheetFinished,
    &CheckRefusal::DayOutsideMonth,
    &CheckRefusal::OwnHousehold,
    &CheckRefusal::LineChanged,
];

pub(super) const FINISH: Refusals = &[
    &CheckRefusal::IdReused,
    &CheckRefusal::SheetFinished,
    &CheckRefusal::NothingChecked,
];

pub(super) const REOPEN: Refusals = &[
    &CheckRefusal::IdReused,
    &CheckRefusal::NotFinished,
    &CheckRefusal::AwardsDrafted,
];

pub(super) const DRAFT: Refusals = &[
    &CheckRefusal::NotFinished,
    &CheckRefusal::NothingChosen,
    &CheckRefusal::ItemTwice,
];
