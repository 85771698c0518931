//! Everything around the rules: the scheme's head, units, departments, quotas, categories.

use super::names::place;
use super::{Names, totals};
use crate::base::{Bilingual, Points};
use crate::scoring::diagnostic::Code;
use crate::scoring::program::{
    AwarderKind, Category, Clause, Combine, Deadlines, Effect, Gate, Group, Named, Parameter,
    Program, Quota, QuotaBasis, Unit,
};
use crate::scoring::rules::Condition;
use crate::scoring::source::{Entry, Keys};
use crate::scoring::words::both;

/// The most of any one kind of thing in a scheme.
pub(super) const THINGS_MAX: usize = 500;
/// The most decimals shown to people.
const DECIMALS_MAX: u32 = 3;

/// The parts that refer to nothing.
pub(super) struct Frame {
    /// The head with empty lists; none if it is broken.
    pub(super) head: Option<Program<Points>>,
    pub(super) units: Vec<Unit>,
    pub(super) departments: Vec<Named>,
    pub(super) evidence: Vec<Named>,
    pub(super) quotas: Vec<Quota>,
    pub(super) parameters: Vec<Parameter>,
}

pub(super) fn read(root: &Keys<'_>) -> Frame {
    let deadlines = match root.get("deadlines") {
        Some(entry) => entry.table().and_then(deadlines),
        None => Some(Deadlines::USUAL),
    };
    Frame {
        head: root
            .need("scheme")
            .and_then(Entry::table)
            .and_then(|keys| head(&keys, deadlines)),
        units: units(root),
        departments: named(root, "department"),
        evidence: named(root, "evidence"),
        quotas: quotas(root),
        parameters: super::parameters::read(root),
    }
}

fn head(keys: &Keys<'_>, deadlines: Option<Deadlines>) -> Option<Program<Points>> {
    let id = keys.id();
    let version = keys
        .need("version")
        .and_then(|entry| entry.count(1, 1_000_000));
    let name = keys.both("name");
    let valid_from = keys.need("valid_from").and_then(Entry::date);
    let valid_until = keys.date_opt("valid_until");
    let areas = keys
        .need("areas")
        .map(super::areas::read)
        .unwrap_or_default();
    let decimals = keys
        .need("decimals")
        .and_then(|entry| entry.count(0, DECIMALS_MAX));
    let reconstruction = keys.flag("reconstruction");
    let notice = if reconstruction {
        Some(keys.both("notice"))
    } else {
        keys.both_opt("notice")
    };
    keys.finish();
    let (valid_from, deadlines) = (valid_from?, deadlines?);
    if valid_until.is_some_and(|until| until < valid_from) {
        keys.log.add(
            keys.get("valid_until").map_or(keys.at, |entry| entry.at),
            Code::BadDate,
            both!("结束早于开始", "the end is before the start"),
        );
    }
    Some(Program {
        id: id?,
        version: version?,
        name,
        valid_from,
        valid_until,
        areas,
        reconstruction,
        notice,
        decimals: decimals?,
        scale: 1,
        deadlines,
        units: Vec::new(),
        departments: Vec::new(),
        evidence: Vec::new(),
        quotas: Vec::new(),
        parameters: Vec::new(),
        facts: Vec::new(),
        gates: Vec::new(),
        totals: Vec::new(),
        categories: Vec::new(),
        groups: Vec::new(),
        indicators: Vec::new(),
        questions: Vec::new(),
        actions: Vec::new(),
    })
}

#[expect(clippy::needless_pass_by_value, reason = "read once, then over")]
fn deadlines(keys: Keys<'_>) -> Option<Deadlines> {
    let days = |key| keys.need(key).and_then(|entry| entry.count(1, 365));
    let (department, review) = (days("department"), days("review"));
    let (notice, objection) = (days("notice"), days("objection"));
    keys.finish();
    Some(Deadlines {
        department: department?,
        review: review?,
        notice: notice?,
        objection: objection?,
    })
}

/// Months, years, years of age and entries need no declaration.
fn units(root: &Keys<'_>) -> Vec<Unit> {
    let unit = |id: &str, name: Bilingual, one: &str| Unit {
        id: id.to_owned(),
        name,
        one: one.to_owned(),
    };
    let mut units = vec![
        (root.at, unit("month", both!("个月", "months"), "month")),
        (root.at, unit("year", both!("年", "years"), "year")),
        (
            root.at,
            unit("age", both!("岁", "years of age"), "year of age"),
        ),
        (root.at, unit("item", both!("项", "entries"), "entry")),
    ];
    for keys in root.tables("unit") {
        let id = keys.id();
        let name = keys.both("name");
        let one = keys
            .get("one")
            .and_then(Entry::text)
            .unwrap_or(&name.en)
            .to_owned();
        keys.finish();
        if let Some(id) = id {
            units.push((keys.at, Unit { id, name, one }));
        }
    }
    distinct(root, units, |unit| &unit.id)
}

fn named(root: &Keys<'_>, key: &'static str) -> Vec<Named> {
    let mut list = Vec::new();
    for keys in root.tables(key) {
        let id = keys.id();
        let name = keys.both("name");
        keys.finish();
        if let Some(id) = id {
            list.push((keys.at, Named { id, name }));
        }
    }
    distinct(root, list, |item| &item.id)
}

/// Reports what has the id of another before it, and more than the engine holds.
pub(super) fn distinct<T>(
    root: &Keys<'_>,
    list: Vec<(usize, T)>,
    id: impl Fn(&T) -> &str,
) -> Vec<T> {
    for (place, (at, item)) in list.iter().enumerate() {
        let name = id(item);
        if list
            .iter()
            .take(place)
            .any(|(_, before)| id(before) == name)
        {
            root.log.add(
                *at,
                Code::DuplicateId,
                both!("编号“{name}”已经用过", "the id \"{name}\" is taken"),
            );
        }
        if place == THINGS_MAX {
            root.log.add(
                *at,
                Code::TooMany,
                both!("最多 {THINGS_MAX} 个", "{THINGS_MAX} at most"),
            );
        }
    }
    list.into_iter().map(|(_, item)| item).collect()
}

fn quotas(root: &Keys<'_>) -> Vec<Quota> {
    let mut list = Vec::new();
    for keys in root.tables("quota") {
        let id = keys.id();
        let awarder = keys.need("awarder").and_then(|entry| {
            entry.word(&[
                ("enterprise", AwarderKind::Enterprise),
                ("village", AwarderKind::Village),
                ("town", AwarderKind::Town),
                ("department", AwarderKind::Department),
            ])
        });
        let basis = keys.need("basis").and_then(|entry| {
            entry.word(&[
                ("insured_staff", QuotaBasis::InsuredStaff),
                ("registered_residents", QuotaBasis::RegisteredResidents),
                ("organisation", QuotaBasis::Organisation),
            ])
        });
        let rate = keys.need("rate").and_then(Entry::points);
        let least = keys.points_opt("least").unwrap_or(Points::ZERO);
        keys.finish();
        if let (Some(id), Some(awarder), Some(basis), Some(rate)) = (id, awarder, basis, rate) {
            let quota = Quota {
                id,
                awarder,
                basis,
                rate,
                least,
            };
            list.push((keys.at, quota));
        }
    }
    distinct(root, list, |quota| &quota.id)
}

pub(super) fn gates(root: &Keys<'_>, names: &Names<'_>, total_names: &[Named]) -> Vec<Gate> {
    let mut list = Vec::new();
    for keys in root.tables("gate") {
        let id = keys.id();
        let name = keys.both("name");
        let none_of = Condition::list(keys.get("none_of"), names);
        let any_of = if none_of.is_empty() {
            Condition::list(keys.need("any_of"), names)
        } else {
            Condition::list(keys.get("any_of"), names)
        };
        let (why, how) = (keys.both("why"), keys.both("how"));
        let totals = totals::only(&keys, total_names);
        let clause = clause(&keys, &both!("前提", "precondition"));
        keys.finish();
        if let Some(id) = id {
            let gate = Gate {
                id,
                name,
                any_of,
                none_of,
                totals,
                why,
                how,
                clause,
            };
            list.push((keys.at, gate));
        }
    }
    distinct(root, list, |gate| &gate.id)
}

/// The text something rests on, cited by its number.
pub(super) fn clause(keys: &Keys<'_>, cite: &Bilingual) -> Clause {
    if keys.get("clause").is_none() {
        keys.log.add(
            keys.at,
            Code::MissingClause,
            both!(
                "缺少条款 clause：按哪一条计分",
                "the clause it rests on is missing"
            ),
        );
    }
    Clause {
        cite: cite.clone(),
        text: keys.both_opt("clause").unwrap_or_default(),
    }
}

pub(super) fn categories(root: &Keys<'_>, names: &[Named]) -> Vec<Category<Points>> {
    let mut list = Vec::new();
    let words = [("adds", Effect::Adds), ("deducts", Effect::Deducts)];
    for keys in root.tables("category") {
        let id = keys.id();
        let name = keys.both("name");
        let effect = keys.get("effect").and_then(|entry| entry.word(&words));
        let cap = keys.points_opt("cap");
        let totals = totals::only(&keys, names);
        keys.finish();
        if let Some(id) = id {
            let category = Category {
                id,
                name,
                effect: effect.unwrap_or_default(),
                cap,
                totals,
            };
            list.push((keys.at, category));
        }
    }
    distinct(root, list, |category| &category.id)
}

pub(super) fn groups(
    root: &Keys<'_>,
    names: &Names<'_>,
    categories: &[Category<Points>],
    total_names: &[Named],
) -> Vec<Group<Points>> {
    let mut list = Vec::new();
    let what = both!("类别", "category");
    for keys in root.tables("group") {
        let id = keys.id();
        let category = keys.need("category");
        let category = category.and_then(|entry| place(entry, categories, |c| &c.id, &what));
        let name = keys.both("name");
        let combine = combine(&keys, names);
        let cap = keys.points_opt("cap");
        let totals = totals::only(&keys, total_names);
        keys.finish();
        if let Some(id) = id {
            let group = Group {
                id,
                name,
                category: category.unwrap_or_default(),
                combine: combine.unwrap_or(Combine::Sum),
                cap,
                totals,
                indicators: Vec::new(),
            };
            list.push((keys.at, group));
        }
    }
    distinct(root, list, |group| &group.id)
}

#[derive(Clone, Copy)]
enum Together {
    Sum,
    Max,
    Choose,
}

/// Reads `combine`, and with `choose` the choice that decides.
fn combine(keys: &Keys<'_>, names: &Names<'_>) -> Option<Combine> {
    let words = [
        ("sum", Together::Sum),
        ("max", Together::Max),
        ("choose", Together::Choose),
    ];
    let word = keys.need("combine").and_then(|entry| entry.word(&words))?;
    Some(match word {
        Together::Sum => Combine::Sum,
        Together::Max => Combine::Max,
        Together::Choose => Combine::Choose {
            by: names.choice(keys.need("by")?)?.0,
        },
    })
}
