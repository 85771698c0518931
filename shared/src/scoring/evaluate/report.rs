//! A tally written out as a score, with ids and exact points.

use super::{Bounds, Capped, Case, Chosen, LineTally, Tally, TotalTally};
use crate::base::Points;
use crate::scoring::facts::{FactValue, Facts};
use crate::scoring::program::{Combine, Group, Index, Indicator, Program};
use crate::scoring::rules::{Kind, Rule};
use crate::scoring::score::{
    CategoryScore, FreezeInForce, Frozen, GateResult, GroupScore, Line, PartScore, Range, Score,
    Standing, TotalScore, Units,
};

/// The engine's version, which stands on every score.
pub(crate) const ENGINE: &str = env!("CARGO_PKG_VERSION");

impl Tally {
    /// The score as it is shown, sent and kept.
    pub fn score(&self, program: &Program, facts: &Facts) -> Score {
        let case = Case {
            program,
            facts,
            as_of: self.as_of,
        };
        let gates = program.gates.iter().zip(&self.gates);
        let categories: Vec<CategoryScore> = (0..)
            .zip(&program.categories)
            .filter(|(place, _)| !program.freezes(*place))
            .filter_map(|(place, _)| self.category(&case, place))
            .collect();
        Score {
            scheme: program.id.clone(),
            version: program.version,
            engine: ENGINE.to_owned(),
            as_of: self.as_of,
            gates: gates
                .map(|(gate, met)| GateResult {
                    id: gate.id.clone(),
                    met: *met,
                    totals: program.total_ids(&gate.totals),
                })
                .collect(),
            total: program.range(self.total),
            totals: self.total_scores(program),
            usable: program.range(self.usable),
            lost_to_cap: program.range(self.lost(program)),
            frozen: self.frozen(program),
            categories,
        }
    }

    /// Every total with the categories that enter it; none where there is only one.
    fn total_scores(&self, program: &Program) -> Vec<TotalScore> {
        if program.totals.len() < 2 {
            return Vec::new();
        }
        let totals = program.totals.iter().zip(&self.totals);
        totals
            .map(|(total, tally)| TotalScore {
                id: total.id.clone(),
                raw: program.range(tally.raw),
                points: program.range(tally.points),
                categories: program.parts(tally),
            })
            .collect()
    }

    /// All that caps took away; what a group leaves aside as not the highest is no loss.
    fn lost(&self, program: &Program) -> Bounds {
        let mut lost = Bounds::ZERO;
        for (place, (line, indicator)) in (0..).zip(self.lines.iter().zip(&program.indicators)) {
            if self.standing(program, indicator.group, place) != Standing::Outweighed {
                lost = lost.plus(line.points.lost());
            }
        }
        let parts = self.groups.iter().chain(&self.categories);
        parts.map(|part| part.lost()).fold(lost, Bounds::plus)
    }

    fn frozen(&self, program: &Program) -> Frozen {
        let open = self.freezes.iter().any(|(_, _, last)| last.is_none());
        let latest = self.freezes.iter().filter_map(|(_, _, last)| *last).max();
        Frozen {
            now: self.frozen,
            thaws_on: latest.filter(|_| !open).and_then(|last| last.succ_opt()),
            freezes: self
                .freezes
                .iter()
                .map(|(indicator, from, last_day)| FreezeInForce {
                    indicator: program.indicator_id(*indicator),
                    from: *from,
                    last_day: *last_day,
                })
                .collect(),
        }
    }

    fn category(&self, case: &Case<'_>, place: Index) -> Option<CategoryScore> {
        let program = case.program;
        let category = program.categories.get(usize::from(place))?;
        let capped = self.categories.get(usize::from(place))?;
        let groups = program.groups.iter().zip(&self.groups);
        Some(CategoryScore {
            id: category.id.clone(),
            effect: category.effect,
            raw: program.range(capped.raw),
            cap: category.cap.map(|cap| program.points(cap)),
            points: program.range(capped.points),
            lost_to_cap: program.range(capped.lost()),
            groups: groups
                .filter(|(group, _)| group.category == place)
                .map(|(group, capped)| self.group(case, group, *capped))
                .collect(),
        })
    }

    fn group(&self, case: &Case<'_>, group: &Group, capped: Capped) -> GroupScore {
        let program = case.program;
        let lines = group.indicators.iter().filter_map(|place| {
            let indicator = program.indicators.get(usize::from(*place))?;
            let line = self.lines.get(usize::from(*place))?;
            let standing = self.standing(program, indicator.group, *place);
            indicator
                .in_force(self.as_of)
                .then(|| line_score(case, indicator, line, standing))
        });
        GroupScore {
            id: group.id.clone(),
            raw: program.range(capped.raw),
            cap: group.cap.map(|cap| program.points(cap)),
            points: program.range(capped.points),
            lost_to_cap: program.range(capped.lost()),
            lines: lines.collect(),
        }
    }

    /// Whether a line counts in its group; of equals the first counts.
    pub(crate) fn standing(&self, program: &Program, group_place: Index, place: Index) -> Standing {
        let Some(group) = program.groups.get(usize::from(group_place)) else {
            return Standing::Counts;
        };
        let points = |place: Index| {
            let line = self.lines.get(usize::from(place));
            line.map_or(Bounds::ZERO, |line| line.points.points)
        };
        let own = points(place);
        if group.combine == Combine::Sum {
            return Standing::Counts;
        }
        match self.chosen.get(usize::from(group_place)) {
            Some(Chosen::Line(chosen)) if *chosen == place => return Standing::Counts,
            Some(Chosen::Line(_)) => return Standing::Outweighed,
            Some(Chosen::Unknown) => return Standing::Undecided,
            _ => {}
        }
        let mut standing = Standing::Counts;
        for other in group.indicators.iter().filter(|other| **other != place) {
            let theirs = points(*other);
            let first = *other < place;
            let beaten = theirs.least > own.most || (first && theirs.least == own.most);
            if beaten && theirs.least > 0 {
                return Standing::Outweighed;
            }
            if theirs.most > own.least || (first && theirs.most == own.least && theirs.most > 0) {
                standing = Standing::Undecided;
            }
        }
        standing
    }
}

fn line_score(
    case: &Case<'_>,
    indicator: &Indicator,
    line: &LineTally,
    standing: Standing,
) -> Line {
    let program = case.program;
    let inputs: Vec<String> = indicator
        .facts
        .iter()
        .filter(|fact| case.claimed(indicator, **fact))
        .filter_map(|fact| program.facts.get(usize::from(*fact)))
        .map(|fact| fact.id.clone())
        .collect();
    Line {
        indicator: indicator.id.clone(),
        claimed: !inputs.is_empty(),
        inputs,
        units: line.units.and_then(|(rule, units)| {
            let rule = indicator.rules.get(usize::from(rule))?;
            counted(case, rule, units)
        }),
        raw: program.range(line.points.raw),
        cap: program.points(indicator.cap),
        points: program.range(line.points.points),
        lost_to_cap: program.range(line.points.lost()),
        standing,
    }
}

fn counted(case: &Case<'_>, rule: &Rule, units: Bounds) -> Option<Units> {
    let (measure, unit) = match &rule.kind {
        Kind::Linear(rule) => (rule.measure, rule.unit),
        Kind::Bracket(rule) => (rule.measure, rule.unit),
        Kind::Slope(rule) => (rule.measure, rule.unit),
        Kind::Tiers(rule) => (rule.measure, rule.unit),
        _ => return None,
    };
    let parts = 10_i64.pow(measure.decimals(case));
    Some(Units {
        unit: case.program.unit(unit)?.id.clone(),
        least: Points::fraction(units.least, parts)?,
        most: Points::fraction(units.most, parts)?,
    })
}

impl Capped {
    /// What the cap took away.
    pub(crate) fn lost(self) -> Bounds {
        self.raw.minus(self.points)
    }
}

impl Case<'_> {
    /// Whether a fact is claimed, or said to be not known, as far as an indicator is concerned.
    pub(crate) fn claimed(&self, indicator: &Indicator, fact: Index) -> bool {
        match self.value(fact) {
            FactValue::Absent => false,
            FactValue::Awards => self.facts.awards.iter().any(|award| {
                let own = self.program.indicators.get(usize::from(award.indicator));
                own.is_some_and(|own| own.id == indicator.id)
            }),
            _ => true,
        }
    }
}

impl Program {
    /// What each category brings to a total.
    fn parts(&self, tally: &TotalTally) -> Vec<PartScore> {
        let places = 0..;
        places
            .zip(self.categories.iter().zip(&tally.categories))
            .filter(|(place, _)| !self.freezes(*place))
            .map(|(_, (category, points))| PartScore {
                id: category.id.clone(),
                points: self.range(*points),
            })
            .collect()
    }

    /// Exact points from two amounts in the program's scale.
    pub(crate) fn range(&self, bounds: Bounds) -> Range {
        Range {
            least: self.points(bounds.least),
            most: self.points(bounds.most),
        }
    }

    fn total_ids(&self, places: &[Index]) -> Vec<String> {
        let totals = places.iter();
        totals
            .filter_map(|place| self.totals.get(usize::from(*place)))
            .map(|total| total.id.clone())
            .collect()
    }

    fn indicator_id(&self, place: Index) -> String {
        let indicator = self.indicators.get(usize::from(place));
        indicator
            .map(|indicator| indicator.id.clone())
            .unwrap_or_default()
    }

    /// True if a category gives no points and freezes instead.
    pub fn freezes(&self, category: Index) -> bool {
        let groups = self
            .groups
            .iter()
            .filter(|group| group.category == category);
        let mut rules = groups
            .flat_map(|group| &group.indicators)
            .filter_map(|place| self.indicators.get(usize::from(*place)))
            .flat_map(|indicator| &indicator.rules);
        rules.all(|rule| matches!(rule.kind, Kind::Freeze(_)))
    }
}
