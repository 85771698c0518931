//! An award being drafted as the device keeps it: what was typed, and nothing that names anybody.

use serde::{Deserialize, Serialize};
use shared::base::{AwardId, Date};
use uuid::Uuid;

/// So many digits in a row may be a citizen ID, whatever stands between them.
const LONG_NUMBER: usize = 15;

/// What was typed for one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Draft {
    /// The id it is sent under, so that what was on its way when the page was lost is not sent
    /// as another award.
    pub(super) award: AwardId,
    pub(super) clause: String,
    pub(super) points: String,
    /// Year, month and day.
    pub(super) fact_date: [String; 3],
    pub(super) evidence: String,
}

impl Draft {
    /// Nothing typed yet; the fact is taken to be of today.
    pub(super) fn new(today: Date) -> Self {
        let part = |format: &str| today.format(format).to_string();
        Self {
            award: AwardId(Uuid::now_v7()),
            clause: String::new(),
            points: String::new(),
            fact_date: [part("%Y"), part("%-m"), part("%-d")],
            evidence: String::new(),
        }
    }

    /// True if there is nothing to keep; the day alone is filled in beforehand.
    pub(super) fn is_blank(&self) -> bool {
        [&self.clause, &self.points, &self.evidence]
            .into_iter()
            .all(|typed| typed.trim().is_empty())
    }

    /// The same without evidence in which someone's citizen ID may stand.
    pub(super) fn nameless(self) -> Self {
        let evidence = if holds_long_number(&self.evidence) {
            String::new()
        } else {
            self.evidence
        };
        Self { evidence, ..self }
    }
}

fn holds_long_number(text: &str) -> bool {
    let mut digits = 0;
    for c in text.chars().map(crate::ui::ascii) {
        match c {
            '0'..='9' => digits += 1,
            ' ' | '-' => {}
            _ => digits = 0,
        }
        if digits >= LONG_NUMBER {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::holds_long_number;

    #[test]
    fn a_citizen_id_is_not_kept_however_it_is_typed() {
        for id in [
            "身份证330211199003070010",
            "330211 19900307 001X",
            "３３０２１１１９９００３０７００１０",
        ] {
            assert!(holds_long_number(id), "{id}");
        }
        for plain in [
            "",
            "带徒记录 3 份",
            "2018-06-20，发票 12345678",
            "3 份 2018 年",
        ] {
            assert!(!holds_long_number(plain), "{plain}");
        }
    }
}
