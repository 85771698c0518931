//! The terms of awarding, read from the scheme.

use crate::base::{Date, Points};
use crate::scoring::rules::Kind;
use crate::scoring::{AwarderKind, Indicator, Program};

/// What the scheme says about awarding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AwardTerms {
    /// Working days an award stands in public notice.
    pub notice_working_days: u32,
    /// What may be awarded, in the order of the scheme.
    pub indicators: Vec<IndicatorTerms>,
}

/// What the scheme says about one awarded indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndicatorTerms {
    /// Its number in the scheme, `14-1`.
    pub id: String,
    /// The kind of organisation that awards it.
    pub awarder: AwarderKind,
    /// Points are given in multiples of this.
    pub step: Points,
    /// The most one awarder may give one person in a calendar year.
    pub awarder_cap: Points,
    /// Months an award counts from its first day of effect.
    pub valid_months: u32,
    /// Months a person has to be insured with the awarder; zero where that is not asked.
    pub insured_months: u32,
}

impl AwardTerms {
    /// The terms a scheme sets on a day.
    pub fn of(program: &Program, today: Date) -> Self {
        let in_force = |indicator: &&Indicator| {
            indicator.from.is_none_or(|first| first <= today)
                && indicator.until.is_none_or(|gone| today < gone)
        };
        Self {
            notice_working_days: program.deadlines.notice,
            indicators: program
                .indicators
                .iter()
                .filter(in_force)
                .filter_map(|indicator| IndicatorTerms::of(program, indicator))
                .collect(),
        }
    }

    /// The terms of one indicator, if it is awarded at all.
    pub fn indicator(&self, id: &str) -> Option<&IndicatorTerms> {
        self.indicators.iter().find(|terms| terms.id == id)
    }
}

impl IndicatorTerms {
    fn of(program: &Program, indicator: &Indicator) -> Option<Self> {
        indicator.rules.iter().find_map(|rule| match &rule.kind {
            Kind::Awarded(awarded) => Some(Self {
                id: indicator.id.clone(),
                awarder: awarded.awarder,
                step: program.points(awarded.step),
                awarder_cap: program.points(awarded.awarder_cap),
                valid_months: awarded.valid_months,
                insured_months: awarded.insured_months,
            }),
            _ => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::AwardTerms;
    use crate::base::{Date, Points};
    use crate::scoring::{AwarderKind, Program, embedded};

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn zhenhai() -> Program {
        embedded()
            .into_iter()
            .find(|program| program.id == "zhenhai-3.0")
            .unwrap()
    }

    #[test]
    fn the_terms_are_those_of_the_scheme() {
        let terms = AwardTerms::of(&zhenhai(), date("2018-07-01"));
        assert_eq!(terms.notice_working_days, 5);
        let found: Vec<_> = terms
            .indicators
            .iter()
            .map(|one| (&*one.id, one.awarder, one.awarder_cap, one.insured_months))
            .collect();
        let points = Points::whole;
        assert_eq!(
            found,
            [
                ("14-1", AwarderKind::Enterprise, points(10), 3),
                ("15-1", AwarderKind::Village, points(5), 0),
                ("15-2", AwarderKind::Village, points(5), 0),
                ("16-1", AwarderKind::Town, points(5), 0),
                ("16-2", AwarderKind::Department, points(5), 0),
            ]
        );
        assert!(
            terms
                .indicators
                .iter()
                .all(|one| one.step == Points::from_hundredths(50))
        );
        assert!(terms.indicators.iter().all(|one| one.valid_months == 12));
        assert_eq!(terms.indicator("05-1"), None);
    }

    #[test]
    fn an_indicator_out_of_force_is_not_awarded() {
        let mut program = zhenhai();
        for indicator in &mut program.indicators {
            if indicator.id == "14-1" {
                indicator.until = Some(date("2018-07-01"));
            }
        }
        let awarded = |day| {
            AwardTerms::of(&program, date(day))
                .indicator("14-1")
                .is_some()
        };
        assert!(awarded("2018-06-30") && !awarded("2018-07-01"));
    }

    #[test]
    fn an_enterprise_of_21_insured_has_a_quota_of_63() {
        let program = zhenhai();
        let quota = |id: &str, count| {
            let quota = program.quotas.iter().find(|quota| quota.id == id).unwrap();
            quota.for_count(count)
        };
        assert_eq!(quota("enterprise", 21), Points::whole(63));
        assert_eq!(quota("village", 40), Points::whole(100));
        assert_eq!(quota("village", 400), Points::whole(400));
    }
}
