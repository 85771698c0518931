//! What a rule may refer to, and how a wrong reference is reported.

use std::collections::BTreeSet;

use super::facts::Declared;
use super::frame::Frame;
use crate::base::{Bilingual, Date};
use crate::scoring::diagnostic::Code;
use crate::scoring::program::{
    AwarderKind, ColumnKind, Dated, FactKind, Index, Named, Parameter, Pick, Quota, Unit,
};
use crate::scoring::source::{Entry, Keys, Log, hint};
use crate::scoring::words::both;

/// Everything declared before the rules.
pub(crate) struct Names<'a> {
    pub(crate) log: &'a Log<'a>,
    /// The place of the indicator whose rules are being read.
    pub(crate) indicator: Index,
    /// The first day of the scheme.
    pub(crate) valid_from: Date,
    /// The last day of the scheme, if it has been replaced.
    pub(crate) valid_until: Option<Date>,
    units: &'a [Unit],
    quotas: &'a [Quota],
    parameters: &'a [Parameter],
    departments: &'a [Named],
    evidence: &'a [Named],
    declared: &'a Declared,
}

/// The place of what has an id, or a diagnostic.
pub(super) fn place<T>(
    entry: Entry<'_>,
    list: &[T],
    id: impl Fn(&T) -> &str,
    what: &Bilingual,
) -> Option<Index> {
    let name = entry.text()?;
    place_of(entry.log, entry.at, name, list, id, what)
}

fn place_of<T>(
    log: &Log<'_>,
    at: usize,
    name: &str,
    list: &[T],
    id: impl Fn(&T) -> &str,
    what: &Bilingual,
) -> Option<Index> {
    let found = list.iter().position(|item| id(item) == name);
    if found.is_none() {
        unknown(log, at, name, list.iter().map(id), what);
    }
    found.and_then(|place| Index::try_from(place).ok())
}

fn unknown<'a>(
    log: &Log<'_>,
    at: usize,
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
    what: &Bilingual,
) {
    let Bilingual { zh, en } = what;
    let near = hint(name, known);
    let (near_zh, near_en) = (near.zh, near.en);
    log.add(
        at,
        Code::UnknownReference,
        both!(
            "没有名为“{name}”的{zh}{near_zh}",
            "there is no {en} named \"{name}\"{near_en}"
        ),
    );
}

impl<'a> Names<'a> {
    pub(super) fn new(log: &'a Log<'a>, frame: &'a Frame, declared: &'a Declared) -> Self {
        Self {
            log,
            indicator: 0,
            valid_from: frame
                .head
                .as_ref()
                .map_or(Date::MIN, |head| head.valid_from),
            valid_until: frame.head.as_ref().and_then(|head| head.valid_until),
            units: &frame.units,
            quotas: &frame.quotas,
            parameters: &frame.parameters,
            departments: &frame.departments,
            evidence: &frame.evidence,
            declared,
        }
    }

    /// The place of a unit.
    pub(crate) fn unit(&self, entry: Option<Entry<'_>>) -> Option<Index> {
        unit_in(self.units, entry?)
    }

    /// The place of a quota, and whose it is.
    pub(crate) fn quota(&self, entry: Entry<'_>) -> Option<(Index, AwarderKind)> {
        let what = both!("额度", "quota");
        let found = place(entry, self.quotas, |quota| &quota.id, &what)?;
        let quota = self.quotas.get(usize::from(found))?;
        Some((found, quota.awarder))
    }

    /// The places of departments.
    pub(super) fn departments(&self, entry: Option<Entry<'_>>) -> Vec<Index> {
        named(self.departments, entry, &both!("部门", "department"))
    }

    /// The places of kinds of evidence.
    pub(super) fn evidence(&self, entry: Option<Entry<'_>>) -> Vec<Index> {
        named(self.evidence, entry, &both!("证明材料", "evidence"))
    }

    /// The place of a fact. One whose own declaration is broken is known but has no place.
    pub(crate) fn fact(&self, entry: Entry<'_>) -> Option<Index> {
        self.fact_named(entry.at, entry.text()?)
    }

    pub(super) fn fact_named(&self, at: usize, name: &str) -> Option<Index> {
        let facts = &self.declared.facts;
        let found = facts.iter().position(|fact| fact.id == name);
        if found.is_none() && self.declared.broken.iter().any(|id| id == name) {
            self.log.stop();
        } else if found.is_none() {
            let known = facts.iter().map(|fact| fact.id.as_str());
            unknown(self.log, at, name, known, &both!("事实", "fact"));
        }
        found.and_then(|place| Index::try_from(place).ok())
    }

    /// What a value of a fact looks like.
    pub(crate) fn kind(&self, fact: Index) -> Option<&FactKind> {
        let fact = self.declared.facts.get(usize::from(fact));
        fact.map(|fact| &fact.kind)
    }

    /// The place of a fact that a condition may name alone: yes or no, or spans.
    pub(crate) fn holding(&self, name: &str, at: usize) -> Option<Index> {
        let fact = self.fact_named(at, name)?;
        if !matches!(self.kind(fact)?, FactKind::YesNo | FactKind::Spans { .. }) {
            self.wrong_kind_at(at, name);
        }
        Some(fact)
    }

    /// The places of options that a list names.
    pub(crate) fn options(&self, entry: Entry<'_>, options: &[Pick]) -> Vec<Index> {
        let what = both!("选项", "option");
        let texts = entry.texts().into_iter();
        texts
            .filter_map(|(at, name)| place_of(self.log, at, name, options, |one| &one.id, &what))
            .collect()
    }

    /// The place of a fact that holds spans.
    pub(crate) fn spans(&self, entry: Entry<'_>) -> Option<Index> {
        let fact = self.fact(entry)?;
        let fits = matches!(self.kind(fact)?, FactKind::Spans { .. });
        if !fits {
            self.wrong_kind(entry);
        }
        fits.then_some(fact)
    }

    /// The place of a choice, with its options.
    pub(crate) fn choice(&self, entry: Entry<'_>) -> Option<(Index, &[Pick])> {
        let fact = self.fact(entry)?;
        let FactKind::Choice { options } = self.kind(fact)? else {
            self.wrong_kind(entry);
            return None;
        };
        Some((fact, options))
    }

    /// The days on which one of these parameters begins or ends to have a value, the first day of
    /// the scheme before them; none if there are no parameters.
    pub(crate) fn changes(&self, named: &BTreeSet<Index>) -> Vec<Date> {
        let parameters = named
            .iter()
            .filter_map(|place| self.parameters.get(usize::from(*place)));
        let values = parameters.flat_map(|parameter| &parameter.values);
        let ends = |value: &Dated| value.to.and_then(|to| to.succ_opt());
        let mut days: BTreeSet<Date> = values
            .flat_map(|value| [Some(value.from), ends(value)])
            .flatten()
            .collect();
        if !days.is_empty() {
            days.insert(self.valid_from);
        }
        days.into_iter().collect()
    }

    /// The place of a published number.
    pub(crate) fn parameter(&self, entry: Entry<'_>) -> Option<(Index, &Parameter)> {
        let what = both!("参数", "parameter");
        let found = place(entry, self.parameters, |one| &one.id, &what)?;
        self.log.use_parameter(found);
        Some((found, self.parameters.get(usize::from(found))?))
    }

    /// A published number by its id.
    pub(super) fn parameter_named(&self, id: &str) -> Option<&Parameter> {
        self.parameters.iter().find(|one| one.id == id)
    }

    /// The place of a fact that holds events.
    pub(crate) fn events(&self, entry: Entry<'_>) -> Option<Index> {
        let fact = self.fact(entry)?;
        let fits = matches!(self.kind(fact)?, FactKind::Events { .. });
        if !fits {
            self.wrong_kind(entry);
        }
        fits.then_some(fact)
    }

    /// The place of a column of an events fact.
    pub(crate) fn column(&self, fact: Index, entry: Entry<'_>) -> Option<Index> {
        let Some(FactKind::Events { columns, .. }) = self.kind(fact) else {
            return None;
        };
        let what = both!("列", "column");
        place(entry, columns, |column| &column.id, &what)
    }

    /// What a value of a column looks like.
    pub(crate) fn column_kind(&self, fact: Index, column: Index) -> Option<&ColumnKind> {
        let Some(FactKind::Events { columns, .. }) = self.kind(fact) else {
            return None;
        };
        columns.get(usize::from(column)).map(|column| &column.kind)
    }

    /// Reports a unit that is not the fact's own.
    pub(crate) fn same_unit(&self, keys: &Keys<'_>, unit: Index, own: Index) {
        if unit == own {
            return;
        }
        let name = |unit: Index| {
            self.units
                .get(usize::from(unit))
                .map_or("", |unit| &unit.id)
        };
        let (unit, own) = (name(unit), name(own));
        self.log.add(
            keys.get("unit").map_or(keys.at, |entry| entry.at),
            Code::WrongUnit,
            both!(
                "这个事实的单位是 {own}，不是 {unit}",
                "this fact is counted in {own}, not {unit}"
            ),
        );
    }

    /// Reports a fact that the rule cannot read.
    pub(crate) fn wrong_kind(&self, entry: Entry<'_>) {
        self.wrong_kind_at(entry.at, entry.item.as_str().unwrap_or_default());
    }

    pub(super) fn wrong_kind_at(&self, at: usize, name: &str) {
        let found = self.declared.facts.iter().find(|fact| fact.id == name);
        let kind = found.map_or("", |fact| fact.kind.word());
        self.log.add(
            at,
            Code::WrongFactKind,
            both!(
                "事实“{name}”是 {kind} 类，这里用不了；请换一个事实，或换一种规则",
                "the fact \"{name}\" is of kind {kind}, which cannot stand here; name another \
                 fact or take another kind of rule"
            ),
        );
    }

    /// Reports a column that the rule cannot read.
    pub(crate) fn wrong_column(&self, entry: Entry<'_>) {
        self.log.add(
            entry.at,
            Code::WrongFactKind,
            both!(
                "这里用不了这一类列",
                "a column of this kind cannot stand here"
            ),
        );
    }
}

/// The place of a unit.
pub(super) fn unit_in(units: &[Unit], entry: Entry<'_>) -> Option<Index> {
    place(entry, units, |unit| &unit.id, &both!("单位", "unit"))
}

pub(super) fn named(list: &[Named], entry: Option<Entry<'_>>, what: &Bilingual) -> Vec<Index> {
    let Some(entry) = entry else {
        return Vec::new();
    };
    let texts = entry.texts().into_iter();
    texts
        .filter_map(|(at, name)| place_of(entry.log, at, name, list, |item| &item.id, what))
        .collect()
}
