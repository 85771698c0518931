//! Why one indicator gives what it gives.

use super::{Explanation, Loss, Row, RowKind};
use super::{arithmetic, decided, tree};
use crate::base::Bilingual;
use crate::scoring::evaluate::{Bounds, Capped, Case, Chosen, Tally};
use crate::scoring::facts::FactValue;
use crate::scoring::program::{Amount, Index, Indicator};
use crate::scoring::rules::{self, Condition, Rule, Told, condition};
use crate::scoring::score::{Standing, Truth};
use crate::scoring::words::both;

pub(super) fn explain(case: &Case<'_>, tally: &Tally, place: Index) -> Option<Explanation> {
    let program = case.program;
    let indicator = program.indicators.get(usize::from(place))?;
    if !indicator.in_force(case.as_of) {
        return None;
    }
    let line = tally.lines.get(usize::from(place))?;
    let standing = tally.standing(program, indicator.group, place);
    let told = parts(case, indicator);
    let mut rows = told.rows;
    let loss = loss(case, &indicator.name, line.points, indicator.cap);
    rows.extend(
        loss.as_ref()
            .map(|_| loss_row(case, line.points, indicator.cap)),
    );
    let deducts = program.deducts(indicator);
    if deducts {
        for row in rows.iter_mut().filter(|row| row.kind == RowKind::Step) {
            row.note = Bilingual::default();
        }
    }
    rows.push(result_row(case, indicator, line.points.points));
    let mut sentences = vec![if deducts {
        taken_away(case, &indicator.name, &told.summary, line.points.raw)
    } else {
        told.sentence
    }];
    sentences.extend(
        loss.as_ref()
            .map(|_| beyond(case, line.points, indicator.cap)),
    );
    sentences.extend(standing_words(case, tally, indicator, place, standing));
    let full = line.points.points.least >= indicator.cap;
    let change = told.change.filter(|_| !full && !deducts);
    Some(Explanation {
        indicator: indicator.id.clone(),
        name: indicator.name.clone(),
        summary: told.summary,
        sentence: joined(&sentences, "", " "),
        tree: tree::of_line(case, indicator, line.points.points, &rows),
        rows,
        arithmetic: arithmetic::of_line(case, indicator, line.points),
        decided: decided::explain(case, indicator),
        loss,
        change,
        points: program.range(line.points.points),
        standing,
        clause: indicator.clause.clone(),
    })
}

/// 2 项，扣 20 分。 Nobody is told how more would be taken away.
fn taken_away(case: &Case<'_>, name: &Bilingual, summary: &Bilingual, points: Bounds) -> Bilingual {
    let (zh, en) = (&name.zh, &name.en);
    if points.most == 0 {
        return both!(
            "没有“{zh}”，不扣分。",
            "No \"{en}\" counts, nothing is taken away."
        );
    }
    let points = case.points_words(points);
    let (points_zh, points_en) = (points.zh, points.en);
    let (zh, en) = (&summary.zh, &summary.en);
    both!("{zh}，扣 {points_zh}。", "{en}: {points_en} taken away.")
}

/// What all rules of an indicator say; of several, those that read something claimed.
fn parts(case: &Case<'_>, indicator: &Indicator) -> Told {
    let claimed = |rule: &&Rule| {
        let mut facts = rule.kind.facts().into_iter();
        facts.any(|fact| case.claimed(indicator, fact))
    };
    let rules = || {
        let rules = indicator.rules.iter();
        rules.filter(|rule| rule.in_force(case.as_of))
    };
    let open = |rule: &&Rule| condition::all(&rule.requires, case) != Truth::No;
    let any_open = rules().any(|rule| open(&rule));
    // Of rules for different conditions those say nothing that another one takes the place of.
    let gives = |rule: &&Rule| rule.evaluate(case).0.points.most > 0;
    let any_gives = rules().any(|rule| gives(&rule));
    let idle = |rule: &&Rule| any_gives && !rule.requires.is_empty() && !gives(rule);
    let changes: Vec<Bilingual> = rules()
        .filter(|rule| !any_open || open(rule))
        .filter(|rule| !idle(rule))
        .filter(|rule| rule.evaluate(case).0.points.least < rule.cap.unwrap_or(Amount::MAX))
        .filter_map(|rule| {
            let change = rule.kind.tell(case).change?;
            Some(under(rules::subject(case, &indicator.rules, rule), change))
        })
        .collect();
    let mut told: Vec<Told> = rules()
        .filter(claimed)
        .filter(|rule| !idle(rule))
        .map(|rule| {
            let mut told = rule_told(case, rule, indicator.cap);
            let subject = rules::subject(case, &indicator.rules, rule);
            told.sentence = under(subject.clone(), told.sentence);
            for row in told
                .rows
                .iter_mut()
                .filter(|row| row.kind == RowKind::Input)
            {
                row.label = under(subject.clone(), row.label.clone());
            }
            told
        })
        .collect();
    if told.is_empty() {
        told.extend(
            indicator
                .rules
                .iter()
                .find(|rule| rule.in_force(case.as_of))
                .map(|rule| rule_told(case, rule, indicator.cap)),
        );
    }
    let summaries: Vec<Bilingual> = told.iter().map(|part| part.summary.clone()).collect();
    let sentences: Vec<Bilingual> = told.iter().map(|part| part.sentence.clone()).collect();
    Told {
        summary: joined(&summaries, "；", "; "),
        sentence: joined(&sentences, "", " "),
        rows: told.into_iter().flat_map(|part| part.rows).collect(),
        formula: None,
        change: match changes.as_slice() {
            [] => None,
            [one] => Some(one.clone()),
            several => {
                let several: Vec<Bilingual> = several.iter().map(unstopped).collect();
                Some(joined(&several, "；", "; "))
            }
        },
    }
}

/// A text under the name of what it is about.
fn under(subject: Option<Bilingual>, text: Bilingual) -> Bilingual {
    let Some(Bilingual { zh, en }) = subject else {
        return text;
    };
    let (text_zh, text_en) = (text.zh, text.en);
    both!("{zh}：{text_zh}", "{en}: {text_en}")
}

/// A text without its full stop, for one of several in a row.
fn unstopped(text: &Bilingual) -> Bilingual {
    Bilingual::new(
        text.zh.trim_end_matches('。'),
        text.en.trim_end_matches('.'),
    )
}

/// What one rule says, with what it requires and its own cap.
fn rule_told(case: &Case<'_>, rule: &Rule, most: Amount) -> Told {
    let mut told = rule.kind.tell(case);
    let (outcome, raw) = rule.evaluate(case);
    for fact in rule.kind.facts() {
        if *case.value(fact) == FactValue::Unknown {
            // What is not known is told up to the cap, as it is counted.
            told.sentence = Told::new(case, fact, outcome.points.at_most(most)).sentence;
        }
    }
    for condition in &rule.requires {
        let holds = condition.holds(case);
        let Bilingual { zh, en } = condition.words(case);
        let value = match holds {
            Truth::Yes => both!("符合", "holds"),
            Truth::No => both!("不符合", "does not hold"),
            Truth::Unknown => both!("不清楚", "not known"),
        };
        let absent = |fact: &Index| *case.value(*fact) == FactValue::Absent;
        if holds == Truth::No && !rule.kind.facts().iter().all(absent) {
            told.sentence = match condition {
                Condition::Holds { .. } => both!(
                    "现在没有有效的“{zh}”，这一项不得分。",
                    "\"{en}\" does not hold now, so no points."
                ),
                _ => both!(
                    "要{zh}，现在不符合，这一项不得分。",
                    "It takes {en}, which does not hold, so no points."
                ),
            };
        }
        told.input(
            both!("前提：{zh}", "Condition: {en}"),
            value,
            Bilingual::default(),
        );
    }
    let capped = Capped {
        raw,
        points: outcome.points,
    };
    if let Some(cap) = rule.cap.filter(|_| capped.lost().most > 0) {
        let lost = case.shown_range(capped.lost());
        let cap = case.shown(cap);
        told.rows.push(Row {
            kind: RowKind::Loss,
            label: both!("本项上限 {cap}", "Cap of this part {cap}"),
            value: both!("−{lost}", "−{lost}"),
            note: both!("超过上限，未计 {lost}", "{lost} above the cap, not counted"),
        });
    }
    told
}

/// What a cap took away: 志愿服务 14 → 上限 10，未计 4.
pub(super) fn loss(case: &Case<'_>, name: &Bilingual, capped: Capped, cap: Amount) -> Option<Loss> {
    let lost = capped.lost();
    if lost.most == 0 {
        return None;
    }
    let program = case.program;
    let (before, shown, away) = (
        case.shown_range(capped.raw),
        case.shown(cap),
        case.shown_range(lost),
    );
    let Bilingual { zh, en } = name;
    Some(Loss {
        before: program.range(capped.raw),
        cap: program.points(cap),
        lost: program.range(lost),
        text: both!(
            "{zh} {before} → 上限 {shown}，未计 {away}",
            "{en} {before} → cap {shown}, {away} not counted"
        ),
    })
}

fn loss_row(case: &Case<'_>, capped: Capped, cap: Amount) -> Row {
    let (cap, lost) = (case.shown(cap), case.shown_range(capped.lost()));
    Row {
        kind: RowKind::Loss,
        label: both!("上限 {cap}", "Cap {cap}"),
        value: both!("−{lost}", "−{lost}"),
        note: both!("超过上限，未计 {lost}", "{lost} above the cap, not counted"),
    }
}

fn result_row(case: &Case<'_>, indicator: &Indicator, points: Bounds) -> Row {
    let points = case.shown_range(points);
    let version = case.program.version;
    let Bilingual { zh, en } = &indicator.clause.cite;
    let label = if case.program.deducts(indicator) {
        both!("扣分", "Taken away")
    } else {
        both!("得分", "Points")
    };
    Row {
        kind: RowKind::Result,
        label,
        value: both!("{points}", "{points}"),
        note: both!(
            "{zh}，标准第 {version} 版",
            "{en}, version {version} of the standard"
        ),
    }
}

fn beyond(case: &Case<'_>, capped: Capped, cap: Amount) -> Bilingual {
    let (cap, lost) = (case.shown(cap), case.shown_range(capped.lost()));
    both!(
        "最多 {cap} 分，超过的 {lost} 分不计。",
        "At most {cap}; {lost} above that do not count."
    )
}

/// That another line of the group is higher, if only the highest counts.
fn standing_words(
    case: &Case<'_>,
    tally: &Tally,
    indicator: &Indicator,
    place: Index,
    standing: Standing,
) -> Option<Bilingual> {
    match standing {
        Standing::Counts => None,
        Standing::Undecided => Some(both!(
            "同组只计最高一项，哪一项最高还不清楚。",
            "Only the highest of the group counts; which one is not known yet."
        )),
        Standing::Outweighed => {
            let place_of_group = usize::from(indicator.group);
            if let Some(Chosen::Line(chosen)) = tally.chosen.get(place_of_group) {
                let Bilingual { zh, en } = &case.program.indicators.get(usize::from(*chosen))?.name;
                return Some(both!(
                    "按本人选择计“{zh}”，这一项不计。",
                    "The applicant has chosen \"{en}\", so this one does not count."
                ));
            }
            let own = tally.lines.get(usize::from(place))?.points.points;
            let group = case.program.groups.get(usize::from(indicator.group))?;
            let higher = group.indicators.iter().find(|other| {
                let line = tally.lines.get(usize::from(**other));
                **other != place
                    && line.is_some_and(|line| line.points.points.least >= own.most)
                    && tally.standing(case.program, indicator.group, **other) == Standing::Counts
            })?;
            let higher = case.program.indicators.get(usize::from(*higher))?;
            let Bilingual { zh, en } = &higher.name;
            Some(both!(
                "同组“{zh}”更高，只计最高一项，这一项不再相加。",
                "\"{en}\" of the same group is higher and only the highest counts."
            ))
        }
    }
}

/// Texts joined in each language.
pub(crate) fn joined(texts: &[Bilingual], zh: &str, en: &str) -> Bilingual {
    let join = |one: fn(&Bilingual) -> &str, between: &str| {
        let texts: Vec<&str> = texts
            .iter()
            .map(one)
            .filter(|text| !text.is_empty())
            .collect();
        texts.join(between)
    };
    Bilingual {
        zh: join(|text| &text.zh, zh),
        en: join(|text| &text.en, en),
    }
}
