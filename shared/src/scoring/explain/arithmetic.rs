//! How the points of a line are worked out, as a person writes it on the edge of a form.

use super::joined;
use crate::base::Bilingual;
use crate::scoring::evaluate::{Capped, Case};
use crate::scoring::program::{Amount, Indicator};
use crate::scoring::rules::{Rule, condition};
use crate::scoring::score::Truth;
use crate::scoring::words::both;

/// 0.5 × (36 − 12) = 12 → 上限 10. None if nothing was told, nothing is to be worked
/// out, or something is not known.
pub(super) fn of_line(case: &Case<'_>, indicator: &Indicator, line: Capped) -> Option<Bilingual> {
    if !line.raw.is_known() {
        return None;
    }
    let claimed = |rule: &&Rule| {
        let mut facts = rule.kind.facts().into_iter();
        facts.any(|fact| case.claimed(indicator, fact))
            && condition::all(&rule.requires, case) == Truth::Yes
    };
    let rules = indicator.rules.iter();
    let rules = rules.filter(|rule| rule.in_force(case.as_of));
    let parts: Vec<(Bilingual, Amount)> = rules
        .filter(claimed)
        .map(|rule| of_rule(case, rule))
        .collect();
    let giving = parts.iter().filter(|(_, points)| *points > 0);
    let giving: Vec<&(Bilingual, Amount)> = giving.collect();
    let told: Vec<&(Bilingual, Amount)> = if giving.is_empty() {
        parts.iter().take(1).collect()
    } else {
        giving
    };
    let sum: Amount = told.iter().map(|(_, points)| points).sum();
    let mut texts: Vec<Bilingual> = told.iter().map(|(text, _)| text.clone()).collect();
    if told.len() > 1 {
        let terms: Vec<String> = told.iter().map(|(_, points)| case.shown(*points)).collect();
        let (terms, sum) = (terms.join(" + "), case.shown(sum));
        texts.push(both!("{terms} = {sum}", "{terms} = {sum}"));
    }
    let Bilingual { zh, en } = joined(&texts, "；", "; ");
    if zh.is_empty() || (sum <= indicator.cap && zh == case.shown(sum)) {
        // Nothing was told, or there is nothing to work out.
        return None;
    }
    if sum <= indicator.cap {
        return Some(both!("{zh}", "{en}"));
    }
    let cap = case.shown(indicator.cap);
    Some(both!("{zh} → 上限 {cap}", "{en} → cap {cap}"))
}

/// One rule's part, and its points after its own cap.
fn of_rule(case: &Case<'_>, rule: &Rule) -> (Bilingual, Amount) {
    let (outcome, raw) = rule.evaluate(case);
    let points = outcome.points.least;
    let plain = case.shown(raw.least);
    let formula = rule.kind.tell(case).formula;
    let Bilingual { zh, en } = formula.unwrap_or_else(|| both!("{plain}", "{plain}"));
    if points >= raw.least {
        return (both!("{zh}", "{en}"), points);
    }
    let cap = case.shown(points);
    (both!("{zh} → 上限 {cap}", "{en} → cap {cap}"), points)
}
