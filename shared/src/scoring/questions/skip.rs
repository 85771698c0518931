//! Why a question is left out.

use crate::base::Bilingual;
use crate::scoring::evaluate::Tally;
use crate::scoring::program::{Combine, Indicator, Program, Question};
use crate::scoring::words::both;

/// The cap or the higher line that makes the question idle.
pub(super) fn reason(program: &Program, tally: &Tally, question: &Question) -> Bilingual {
    let reads = |indicator: &&Indicator| {
        indicator
            .facts
            .iter()
            .any(|fact| question.facts.contains(fact))
    };
    let mut indicators = program.indicators.iter().filter(reads);
    indicators
        .find_map(|indicator| full(program, tally, indicator))
        .unwrap_or_else(|| both!("这一题不影响结果", "this question changes nothing"))
}

fn full(program: &Program, tally: &Tally, indicator: &Indicator) -> Option<Bilingual> {
    let place = usize::from(indicator.group);
    let group = program.groups.get(place)?;
    let category = program.categories.get(usize::from(group.category))?;
    let sum = tally.categories.get(usize::from(group.category))?.points;
    let shown = |amount| program.points(amount).brief(program.decimals);
    if let Some(cap) = category.cap.filter(|cap| *cap == sum.least) {
        let Bilingual { zh, en } = &category.name;
        let cap = shown(cap);
        return Some(both!(
            "{zh}已到上限 {cap}，这一题不再影响结果",
            "{en} has reached its cap of {cap}, so this question changes nothing"
        ));
    }
    let points = tally.groups.get(place)?.points;
    if group.combine != Combine::Sum && points.least > 0 {
        let Bilingual { zh, en } = &group.name;
        let points = shown(points.least);
        return Some(both!(
            "{zh}只计最高一项，已有 {points} 分，这一题不再影响结果",
            "of {en} only the highest counts, already {points}, so this question changes nothing"
        ));
    }
    None
}
