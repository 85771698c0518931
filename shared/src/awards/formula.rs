//! What the scheme gives an organisation for a year, and how it was reached.

use serde::{Deserialize, Serialize};

use crate::base::{Date, Points};
use crate::scoring::rules::Kind;
use crate::scoring::{AwarderKind, Program, Quota, QuotaBasis};

/// The bound of an organisation's allocations in one year, with everything it was reached by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct QuotaFormula {
    /// The most that may be allocated.
    pub points: Points,
    /// What is counted.
    pub basis: QuotaBasis,
    /// Those counted; absent for a fixed amount.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heads: Option<u32>,
    /// Points for each of them, or the fixed amount itself.
    pub rate: Points,
    /// At least so much, however few were counted.
    pub least: Points,
    /// Months of insurance there that somebody needs to be counted; 0 where none are asked for.
    pub insured_months: u32,
    /// The day of the registers: 1 January of the year.
    pub counted_on: Date,
}

impl QuotaFormula {
    /// The formula of a kind of awarder for a year, counted by whoever knows the registers: it is
    /// asked for the heads on the day, with the months of insurance that are needed. Nothing where
    /// the scheme has no quota for the kind, or a year has no first day.
    pub fn count<E>(
        program: &Program,
        (awarder, year): (AwarderKind, i32),
        heads: impl FnOnce(QuotaBasis, Date, u32) -> Result<u32, E>,
    ) -> Result<Option<Self>, E> {
        let mut quotas = program.quotas.iter();
        let quota = quotas.find(|quota| quota.awarder == awarder);
        let (Some(quota), Some(day)) = (quota, Date::from_ymd_opt(year, 1, 1)) else {
            return Ok(None);
        };
        let months = insured_months(program, quota);
        let heads = match quota.basis {
            QuotaBasis::Organisation => None,
            basis => Some(heads(basis, day, months)?),
        };
        Ok(Some(Self {
            points: in_hundredths(quota.for_count(heads.unwrap_or(1))),
            basis: quota.basis,
            heads,
            rate: quota.rate,
            least: quota.least,
            insured_months: match quota.basis {
                QuotaBasis::InsuredStaff => months,
                QuotaBasis::RegisteredResidents | QuotaBasis::Organisation => 0,
            },
            counted_on: day,
        }))
    }
}

/// What the ledger can hold of it, rounded down.
fn in_hundredths(points: Points) -> Points {
    let parts = points.numerator().saturating_mul(100);
    Points::from_hundredths(parts.div_euclid(points.denominator()))
}

/// The months of insurance asked for by the indicators that draw on a quota.
fn insured_months(program: &Program, quota: &Quota) -> u32 {
    let place = program.quotas.iter().position(|one| one.id == quota.id);
    let rules = program.indicators.iter().flat_map(|one| &one.rules);
    let months = rules.filter_map(|rule| match &rule.kind {
        Kind::Awarded(rule) if Some(usize::from(rule.quota)) == place => Some(rule.insured_months),
        _ => None,
    });
    months.min().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::QuotaFormula;
    use crate::scoring::{AwarderKind, QuotaBasis, embedded};

    fn formula(awarder: AwarderKind, counted: u32) -> QuotaFormula {
        let schemes = embedded();
        let scheme = schemes.iter().find(|one| one.id == "zhenhai-3.0").unwrap();
        let counting = |_, day: crate::base::Date, _| {
            assert_eq!(day.to_string(), "2018-01-01");
            Ok::<u32, ()>(counted)
        };
        let formula = QuotaFormula::count(scheme, (awarder, 2018), counting);
        formula.unwrap().unwrap()
    }

    #[test]
    fn the_scheme_bounds_every_kind_of_awarder() {
        use AwarderKind::{Department, Enterprise, Town, Village};
        for (awarder, counted, points, heads, months) in [
            // Worked example ZQ1: 21 insured migrants.
            (Enterprise, 21, "63", Some(21), 3),
            (Enterprise, 0, "0", Some(0), 3),
            (Village, 99, "100", Some(99), 0),
            (Village, 100, "100", Some(100), 0),
            (Village, 101, "101", Some(101), 0),
            (Town, 9, "500", None, 0),
            (Department, 9, "300", None, 0),
        ] {
            let formula = formula(awarder, counted);
            assert_eq!(formula.points.brief(2), points, "{awarder:?} {counted}");
            assert_eq!(
                (formula.heads, formula.insured_months),
                (heads, months),
                "{awarder:?}"
            );
            let fixed = formula.basis == QuotaBasis::Organisation;
            assert_eq!(fixed, heads.is_none());
        }
    }
}
