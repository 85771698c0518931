//! Organisations and areas.

mod areas;
mod at_once;
mod change;
mod close;
mod create;
mod import;
mod list;
mod merge;
mod merge_areas;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use shared::base::{AreaId, OrgId, Text};
use shared::orgs::api::{ChangeOrg, CloseOrg, MergeArea, MergeOrg, OrgDetail, ReadOrg};

use crate::world::{World, area, date, org};

/// A text within its limit.
pub(crate) fn text<const MAX: usize>(words: &str) -> Text<MAX> {
    Text::new(words).unwrap()
}

/// A file as a request carries it.
pub(crate) fn file<const MAX: usize>(bytes: impl AsRef<[u8]>) -> Text<MAX> {
    text(&BASE64_STANDARD.encode(bytes))
}

/// The enterprise under another name from a day.
pub(crate) fn rename(from: &str) -> ChangeOrg {
    ChangeOrg {
        org: org::ENTERPRISE,
        from: date(from),
        name_zh: text("东河织造有限公司"),
        name_en: text("Donghe Weaving"),
        uscc: text("91330211MA281A1B77"),
        area: area::VILLAGE,
        school_area: None,
        reason: text("企业更名"),
    }
}

pub(crate) fn close(org: OrgId, from: &str) -> CloseOrg {
    CloseOrg {
        org,
        from: date(from),
        reason: text("注销"),
    }
}

pub(crate) fn merge(org: OrgId, into: OrgId, from: &str) -> MergeOrg {
    MergeOrg {
        org,
        into,
        from: date(from),
        reason: text("吸收合并"),
    }
}

fn merge_area(area: AreaId, into: AreaId, from: &str) -> MergeArea {
    MergeArea {
        area,
        into,
        from: date(from),
        reason: text("撤并"),
    }
}

async fn read(world: &World, org: OrgId) -> OrgDetail {
    world.admin().call(ReadOrg { org }).await.unwrap()
}
