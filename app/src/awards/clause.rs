//! A clause in words.

use shared::awards::api::ClauseView;
use shared::base::Lang;

use crate::texts::awards as words;
use crate::ui::Choice;

/// What a clause gives: 1 到 3 分.
pub(super) fn range(clause: &ClauseView, lang: Lang) -> String {
    let (least, most) = (clause.points_min.brief(1), clause.points_max.brief(1));
    if least == most {
        words::clause_fixed(lang, &most)
    } else {
        words::clause_range(lang, &least, &most)
    }
}

/// A clause as a row to choose.
pub fn choice(clause: &ClauseView, lang: Lang) -> Choice {
    let number = words::clause_number(lang, clause.clause);
    Choice {
        value: clause.clause.to_string(),
        words: format!("{number}\u{2003}{}", clause.text.get(lang)),
        end: range(clause, lang),
        ..Choice::default()
    }
}
