//! The sums policies go by: what enters them, what multiplies them, what decides between equals.

use super::Names;
use super::frame::distinct;
use super::names::place;
use crate::base::{Bilingual, Points};
use crate::scoring::diagnostic::Code;
use crate::scoring::program::{
    Category, FactKind, Factor, Family, Group, Index, Indicator, Multiplier, Named, RankKey, Total,
};
use crate::scoring::rules::{Measure, by_option};
use crate::scoring::source::{Entry, Keys};
use crate::scoring::words::both;

/// The largest number in a factor.
const FACTOR_MAX: i64 = 1000;

/// The ids and names of the totals, for what says in which of them it stands.
pub(super) fn names(root: &Keys<'_>) -> Vec<Named> {
    let mut list = Vec::new();
    for keys in root.tables("total") {
        let id = keys.id();
        let name = keys.both("name");
        if let Some(id) = id {
            list.push((keys.at, Named { id, name }));
        }
    }
    distinct(root, list, |total| &total.id)
}

/// Reads `totals = ["school"]`; all of them if the key is not there.
pub(super) fn only(keys: &Keys<'_>, totals: &[Named]) -> Vec<Index> {
    let what = both!("总分", "total");
    super::names::named(totals, keys.get("totals"), &what)
}

/// What a rank key may name.
pub(super) struct Parts<'a> {
    pub(super) categories: &'a [Category<Points>],
    pub(super) groups: &'a [Group<Points>],
    pub(super) indicators: &'a [Indicator<Points>],
}

/// The totals; one over everything if the scheme names none.
pub(super) fn read(root: &Keys<'_>, names: &Names<'_>, parts: &Parts<'_>) -> Vec<Total<Points>> {
    let mut totals = Vec::new();
    for keys in root.tables("total") {
        let id = keys.id();
        let name = keys.both("name");
        let floor = keys.points_opt("floor");
        let multiplier = keys.get("multiplier").and_then(Entry::table);
        let multiplier = multiplier.and_then(|keys| self::multiplier(&keys, names));
        let family = keys.get("family").and_then(Entry::table);
        let family = family.and_then(|keys| self::family(&keys));
        let [rank_by, rank] = ["rank_by", "rank"].map(|key| {
            let rows = keys.tables(key);
            let read = rows.iter().filter_map(|row| rank_key(row, names, parts));
            read.collect()
        });
        keys.finish();
        totals.extend(id.map(|id| Total {
            id,
            name,
            floor,
            multiplier,
            family: family.unwrap_or(Family::Highest),
            rank_by,
            rank,
        }));
    }
    if totals.is_empty() {
        totals.push(Total {
            id: "total".to_owned(),
            name: Bilingual::new("总分", "total"),
            floor: None,
            multiplier: None,
            family: Family::Highest,
            rank_by: Vec::new(),
            rank: Vec::new(),
        });
    }
    totals
}

/// Reads `multiplier = { fact = "town", factors = { outer = "1.3", otherwise = "1" } }`.
fn multiplier(keys: &Keys<'_>, names: &Names<'_>) -> Option<Multiplier> {
    let choice = keys.need("fact").and_then(|entry| names.choice(entry));
    let factors = keys.need("factors").and_then(Entry::table);
    keys.finish();
    let ((fact, options), factors) = (choice?, factors?);
    let points = by_option(&factors, options).into_iter();
    let factors = points.map(|points| as_factor(points, factors.at, keys).unwrap_or(Factor::ONE));
    Some(Multiplier {
        fact,
        factors: factors.collect(),
    })
}

fn as_factor(points: Points, at: usize, keys: &Keys<'_>) -> Option<Factor> {
    let (times, over) = (points.numerator(), points.denominator());
    if times <= FACTOR_MAX && over <= FACTOR_MAX {
        return Some(Factor { times, over });
    }
    keys.log.add(
        at,
        Code::BadNumber,
        both!(
            "系数 {points} 太大或太细",
            "the factor {points} is too large or too fine"
        ),
    );
    None
}

#[derive(Clone, Copy)]
enum Word {
    Highest,
    Sum,
}

/// Reads `family = { kind = "sum", share = "0.5", other_cap = "8" }`.
fn family(keys: &Keys<'_>) -> Option<Family<Points>> {
    let words = [("highest", Word::Highest), ("sum", Word::Sum)];
    let word = keys.need("kind").and_then(|entry| entry.word(&words))?;
    let family = match word {
        Word::Highest => Family::Highest,
        Word::Sum => {
            let share = match keys.get("share") {
                Some(entry) => as_factor(entry.points()?, entry.at, keys)?,
                None => Factor::ONE,
            };
            Family::Sum {
                share,
                other_cap: keys.points_opt("other_cap"),
                cap: keys.points_opt("cap"),
            }
        }
    };
    keys.finish();
    Some(family)
}

/// Reads one row of `rank`: `{ category = "scored" }`, `{ earliest = "registered" }`, ….
fn rank_key(keys: &Keys<'_>, names: &Names<'_>, parts: &Parts<'_>) -> Option<RankKey> {
    let key = if let Some(entry) = keys.get("category") {
        let what = both!("类别", "category");
        place(entry, parts.categories, |one| &one.id, &what).map(RankKey::Category)
    } else if let Some(entry) = keys.get("group") {
        let what = both!("一级指标", "group");
        place(entry, parts.groups, |one| &one.id, &what).map(RankKey::Group)
    } else if let Some(entry) = keys.get("indicator") {
        let what = both!("二级指标", "indicator");
        place(entry, parts.indicators, |one| &one.id, &what).map(RankKey::Indicator)
    } else if let Some(entry) = keys.get("earliest") {
        dated(entry, names).map(RankKey::Earliest)
    } else if let Some(entry) = keys.get("class") {
        names.choice(entry).map(|(fact, _)| RankKey::Class(fact))
    } else if let Some(entry) = keys.get("holds") {
        let name = entry.text()?;
        names.holding(name, entry.at).map(RankKey::Holds)
    } else if keys.get("fact").is_some() {
        Measure::read(keys, names).map(|measured| RankKey::Most(measured.measure))
    } else {
        keys.need("by").and_then(|entry| {
            entry.word(&[
                ("spouse", RankKey::Spouse),
                ("application_time", RankKey::ApplicationTime),
                ("lottery", RankKey::Lottery),
                ("all_admitted", RankKey::AllAdmitted),
                ("sum", RankKey::Sum),
            ])
        })
    };
    keys.finish();
    key
}

/// A fact whose day decides: a date, or the first day of the spans that reach the date.
fn dated(entry: Entry<'_>, names: &Names<'_>) -> Option<Index> {
    let fact = names.fact(entry)?;
    if !matches!(
        names.kind(fact)?,
        FactKind::Date { .. } | FactKind::Spans { .. }
    ) {
        names.wrong_kind(entry);
        return None;
    }
    Some(fact)
}
