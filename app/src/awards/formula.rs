//! What the formula gives an organisation, and how that was reached.

use shared::awards::QuotaFormula;
use shared::base::Lang;
use shared::calendar::day_words;
use shared::scoring::QuotaBasis;

use crate::texts::awards as words;

/// The formula in one sentence: the bound, and what was counted on which day.
pub(super) fn said(lang: Lang, formula: &QuotaFormula) -> String {
    let (points, rate) = (formula.points.brief(2), formula.rate.brief(2));
    let day = day_words(formula.counted_on);
    let day = day.get(lang);
    let heads = formula.heads.unwrap_or_default();
    match formula.basis {
        QuotaBasis::InsuredStaff => {
            words::formula_staff(lang, &points, day, formula.insured_months, heads, &rate)
        }
        QuotaBasis::RegisteredResidents => {
            let least = formula.least.brief(2);
            words::formula_residents(lang, &points, day, heads, &rate, &least)
        }
        QuotaBasis::Organisation => words::formula_fixed(lang, &points),
    }
}
