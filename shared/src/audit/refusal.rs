//! Why a question to the audit is refused.

use crate::api::Refusal;
use crate::base::Bilingual;

/// A refusal of a question to the audit; there is one, so it is the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AuditRefusal {
    /// More rows fit than are drawn from or taken along at once.
    TooManyRows,
}

impl Refusal for AuditRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::TooManyRows => "too_many_rows",
        }
    }

    fn status(&self) -> u16 {
        409
    }

    fn words(&self) -> Bilingual {
        match self {
            Self::TooManyRows => Bilingual::new(
                "符合条件的记录太多，请缩短日期或加上别的条件。",
                "Too many entries fit; choose fewer days or narrow the search.",
            ),
        }
    }
}
