//! Why the whole score is what it is.

use super::line::{joined, loss};
use super::{CategoryExplanation, Explanation, Loss, Node, ScoreExplanation, line, open, tree};
use crate::base::Bilingual;
use crate::scoring::evaluate::{Case, FactorBounds, Tally, TotalTally};
use crate::scoring::program::{Category, Effect, Gate, Index};
use crate::scoring::score::{Standing, Truth};
use crate::scoring::words::{both, day};

pub(super) fn explain(case: &Case<'_>, tally: &Tally) -> ScoreExplanation {
    let program = case.program;
    let mut lines: Vec<Explanation> = Vec::new();
    let mut nodes: Vec<(Index, Node)> = Vec::new();
    for (place, indicator) in (0..).zip(&program.indicators) {
        let category = program.groups.get(usize::from(indicator.group));
        if category.is_some_and(|group| program.freezes(group.category)) {
            continue;
        }
        if let Some(line) = line::explain(case, tally, place) {
            nodes.push((place, line.tree.clone()));
            lines.push(line);
        }
    }
    let categories: Vec<CategoryExplanation> = (0..)
        .zip(&program.categories)
        .filter(|(place, _)| !program.freezes(*place))
        .filter_map(|(place, category)| of_category(case, tally, place, category, &nodes))
        .collect();
    ScoreExplanation {
        sentence: total(case, tally),
        frozen: frozen(case, tally),
        gates: gates(case, tally),
        open: open::explain(case),
        losses: losses(case, tally, &lines, &categories),
        categories,
        lines,
    }
}

/// 计分 52.4 + 加分 13 + 赋分 11 = 76.4 分。 Of several totals one sentence each.
fn total(case: &Case<'_>, tally: &Tally) -> Bilingual {
    let totals = case.program.totals.iter().zip(&tally.totals).enumerate();
    let several = case.program.totals.len() > 1;
    let sentences = totals.map(|(place, (total, sum))| {
        let sentence = one_total(case, tally, place, sum);
        let (zh, en) = (&sentence.zh, &sentence.en);
        let (name_zh, name_en) = (&total.name.zh, &total.name.en);
        if several {
            both!("{name_zh}：{zh}", "{name_en}: {en}")
        } else {
            sentence
        }
    });
    joined(&sentences.collect::<Vec<_>>(), "", " ")
}

/// 基础 60 + 加分 20 − 扣分 50 = 30，×1.3 = 39 分。
fn one_total(case: &Case<'_>, tally: &Tally, place: usize, sum: &TotalTally) -> Bilingual {
    let program = case.program;
    let mut terms = Bilingual::default();
    for (place, (category, points)) in (0..).zip(program.categories.iter().zip(&sum.categories)) {
        let deducts = category.effect == Effect::Deducts;
        if program.freezes(place) || (deducts && points.most == 0) {
            continue;
        }
        let sign = match (terms.zh.is_empty(), deducts) {
            (true, false) => "",
            (true, true) => "−",
            (false, false) => " + ",
            (false, true) => " − ",
        };
        let points = case.shown_range(*points);
        let (zh, en) = (&category.name.zh, &category.name.en);
        let (before_zh, before_en) = (&terms.zh, &terms.en);
        terms = both!(
            "{before_zh}{sign}{zh} {points}",
            "{before_en}{sign}{en} {points}"
        );
    }
    let (mut zh, mut en) = (terms.zh, terms.en);
    let floor = program.totals.get(place).and_then(|total| total.floor);
    let floored = floor.map_or(sum.raw, |floor| sum.raw.at_least(floor));
    if floored != sum.raw {
        let (raw, least) = (case.shown_range(sum.raw), case.shown_range(floored));
        (zh, en) = (
            format!("{zh} = {raw}，最低计 {least}"),
            format!("{en} = {raw}, at least {least}"),
        );
    }
    let factor = tally
        .factors
        .get(place)
        .copied()
        .unwrap_or(FactorBounds::ONE);
    if factor != FactorBounds::ONE {
        let before = case.shown_range(floored);
        let by = factor.words();
        if floored == sum.raw {
            (zh, en) = (format!("{zh} = {before}"), format!("{en} = {before}"));
        }
        (zh, en) = (format!("{zh}，{by}"), format!("{en}, {by}"));
    }
    let total = case.points_words(sum.points);
    let (total_zh, total_en) = (total.zh, total.en);
    both!("{zh} = {total_zh}。", "{en} = {total_en}.")
}

/// 冻结中，积分 76.4，可用 0，2018年12月2日解冻。
fn frozen(case: &Case<'_>, tally: &Tally) -> Option<Bilingual> {
    let total = case.shown_range(tally.total);
    match tally.frozen {
        Truth::No => None,
        Truth::Unknown => Some(both!(
            "有没有冻结还不清楚；积分 {total}，冻结期间可用 0。",
            "Whether the points are frozen is not known: {total} points, none usable if so."
        )),
        Truth::Yes => {
            let open = tally.freezes.iter().any(|(_, _, last)| last.is_none());
            let latest = tally.freezes.iter().filter_map(|(_, _, last)| *last).max();
            let thaw = latest.filter(|_| !open).and_then(|last| last.succ_opt());
            Some(match thaw.map(day) {
                Some(Bilingual { zh, en }) => both!(
                    "冻结中，积分 {total}，可用 0，{zh}解冻。",
                    "Frozen: {total} points, none usable until {en}."
                ),
                None => both!(
                    "冻结中，积分 {total}，可用 0，解冻日期还没有定。",
                    "Frozen: {total} points, none usable; the end is still open."
                ),
            })
        }
    }
}

fn gates(case: &Case<'_>, tally: &Tally) -> Vec<Bilingual> {
    let gates = case.program.gates.iter().zip(&tally.gates);
    gates
        .filter_map(|(gate, met)| {
            let Bilingual { zh, en } = &gate.name;
            let words = match met {
                Truth::Yes => return None,
                Truth::No => joined(&[gate.why.clone(), gate.how.clone()], "", " "),
                Truth::Unknown if gate.any_of.is_empty() => both!(
                    "“{zh}”有没有还不清楚，有的不能申请。",
                    "Whether there is \"{en}\" is not known; if so, nothing can be applied for."
                ),
                Truth::Unknown => both!(
                    "是否有{zh}还不清楚，这是申请的前提。",
                    "Whether there is a {en} is not known; it is the precondition."
                ),
            };
            Some(of_totals(case, gate, words))
        })
        .collect()
}

/// The words of a gate, headed by the totals it is for if not for all.
fn of_totals(case: &Case<'_>, gate: &Gate, words: Bilingual) -> Bilingual {
    let totals = gate.totals.iter();
    let totals = totals.filter_map(|place| case.program.totals.get(usize::from(*place)));
    let names: Vec<Bilingual> = totals.map(|total| total.name.clone()).collect();
    let Bilingual { zh, en } = joined(&names, "、", ", ");
    if names.is_empty() {
        return words;
    }
    let (words_zh, words_en) = (words.zh, words.en);
    both!("{zh}：{words_zh}", "{en}: {words_en}")
}

/// Everything caps took away; what is outweighed in its group loses nothing by its cap.
fn losses(
    case: &Case<'_>,
    tally: &Tally,
    lines: &[Explanation],
    categories: &[CategoryExplanation],
) -> Vec<Loss> {
    let counting = lines
        .iter()
        .filter(|line| line.standing != Standing::Outweighed);
    let mut losses: Vec<Loss> = counting.filter_map(|line| line.loss.clone()).collect();
    for (group, capped) in case.program.groups.iter().zip(&tally.groups) {
        losses.extend(
            group
                .cap
                .and_then(|cap| loss(case, &group.name, *capped, cap)),
        );
    }
    losses.extend(
        categories
            .iter()
            .filter_map(|category| category.loss.clone()),
    );
    losses
}

fn of_category(
    case: &Case<'_>,
    tally: &Tally,
    place: Index,
    category: &Category,
    lines: &[(Index, Node)],
) -> Option<CategoryExplanation> {
    let capped = tally.categories.get(usize::from(place))?;
    let loss = category
        .cap
        .and_then(|cap| loss(case, &category.name, *capped, cap));
    let Bilingual { zh, en } = &category.name;
    let (raw, points) = (
        case.shown_range(capped.raw),
        case.shown_range(capped.points),
    );
    let sentence = match (category.cap, &loss) {
        (Some(cap), Some(_)) => {
            let (cap, away) = (case.shown(cap), case.shown_range(capped.lost()));
            both!(
                "{zh}各组相加 {raw} 分，类别上限 {cap}，未计 {away}，得 {points} 分。",
                "{en}: {raw} in all, {cap} count at most, {away} do not: {points} points."
            )
        }
        _ if category.effect == Effect::Deducts => both!(
            "{zh}各组相加，扣 {points} 分。",
            "{en}: all groups added, {points} points taken away."
        ),
        _ => both!(
            "{zh}各组相加，得 {points} 分。",
            "{en}: all groups added, {points} points."
        ),
    };
    Some(CategoryExplanation {
        category: category.id.clone(),
        sentence,
        loss,
        tree: tree::of_category(case, tally, place, lines)?,
    })
}
