//! What the use cases of awards need besides the database.

use std::sync::Arc;

use shared::awards::AwardTerms;
use shared::base::{Bilingual, Date};
use shared::orgs::OrgKind;
use shared::scoring::{AwarderKind, Program};

use crate::State;
use crate::assessments::is_frozen;
use crate::clock::Now;
use crate::freezes::FreezeOnRecord;
use crate::keys::Keys;

/// One reading of the clock, the keys and the scheme in force.
#[derive(Clone)]
pub(crate) struct Setting {
    pub(crate) now: Now,
    pub(crate) keys: Arc<Keys>,
    /// The scheme of the district, if one is in force today; without it nothing is awarded.
    pub(super) program: Option<Arc<Program>>,
}

impl Setting {
    /// The setting of a request.
    pub(crate) fn of(state: &State, district: &str) -> Self {
        let now = state.clock.now();
        Self {
            now,
            keys: state.keys.clone(),
            program: state.schemes.current(district, now.date).cloned(),
        }
    }

    pub(crate) fn today(&self) -> Date {
        self.now.date
    }

    /// What the scheme says about awarding today.
    pub(super) fn terms(&self) -> AwardTerms {
        match &self.program {
            Some(program) => AwardTerms::of(program, self.today()),
            None => AwardTerms {
                notice_working_days: 0,
                indicators: Vec::new(),
            },
        }
    }

    /// True while a freeze on record bars awards.
    pub(super) fn is_frozen(&self, freezes: &[FreezeOnRecord]) -> bool {
        let program = self.program.as_deref();
        program.is_some_and(|program| is_frozen(program, freezes, self.today()))
    }

    /// An indicator's name in the scheme; the number itself where the scheme no longer has it.
    pub(super) fn indicator_name(&self, id: &str) -> Bilingual {
        let program = self.program.as_deref();
        program
            .and_then(|program| program.indicator(id))
            .map_or_else(
                || Bilingual::new(id, id),
                |indicator| indicator.name.clone(),
            )
    }
}

/// The kinds of organisations that award.
pub(super) const AWARDERS: [OrgKind; 4] = [
    OrgKind::Enterprise,
    OrgKind::Village,
    OrgKind::Town,
    OrgKind::Department,
];

/// The kind of awarder an organisation is, if it awards at all.
pub(super) fn awarder_kind(kind: OrgKind) -> Option<AwarderKind> {
    match kind {
        OrgKind::Enterprise => Some(AwarderKind::Enterprise),
        OrgKind::Village => Some(AwarderKind::Village),
        OrgKind::Town => Some(AwarderKind::Town),
        OrgKind::Department => Some(AwarderKind::Department),
        OrgKind::School | OrgKind::MigrantOffice => None,
    }
}
