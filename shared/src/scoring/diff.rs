//! What changed between two schemes, in words: what a reader of a new version asks first.

use super::program::{Combine, Indicator, Program};
use super::words::both;
use super::{PrintedRule, print};
use crate::base::{Bilingual, Points};

/// One thing that is new, gone or different.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What became of it.
    pub kind: DifferenceKind,
    /// What it is, with its number: 指标 03-1 劳动合同就业.
    pub what: Bilingual,
    /// What it was and what it is; empty for what is new or gone.
    pub details: Vec<Detail>,
}

/// What became of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DifferenceKind {
    /// Only the new scheme has it.
    Added,
    /// Only the old scheme has it.
    Removed,
    /// Both have it, and it differs.
    Changed,
}

/// What differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// What it is: 上限, 规则.
    pub label: Bilingual,
    /// As it was.
    pub before: Bilingual,
    /// As it is.
    pub after: Bilingual,
}

/// What one scheme says of a part, in the order told.
type Facts = Vec<(Bilingual, Bilingual)>;

/// Lists the parts of one kind, each with its number.
type List = fn(&Program) -> Vec<(String, Facts)>;

/// Everything that differs: totals, categories, groups, indicators; by their numbers.
pub fn differences(before: &Program, after: &Program) -> Vec<Difference> {
    let mut changes = Vec::new();
    let kinds: [(Bilingual, List); 4] = [
        (both!("总分", "total"), totals),
        (both!("类别", "category"), categories),
        (both!("一级指标", "group"), groups),
        (both!("指标", "indicator"), indicators),
    ];
    for (kind, parts) in kinds {
        compare(&kind, &parts(before), &parts(after), &mut changes);
    }
    changes
}

fn compare(
    kind: &Bilingual,
    before: &[(String, Facts)],
    after: &[(String, Facts)],
    changes: &mut Vec<Difference>,
) {
    let find = |list: &[(String, Facts)], id: &str| {
        let found = list.iter().find(|(own, _)| own == id);
        found.map(|(_, facts)| facts.clone())
    };
    let mut push = |what, id: &str, facts: &Facts, details| {
        let name = facts.first().map(|(_, name)| name.clone());
        let Bilingual { zh, en } = name.unwrap_or_default();
        let (kind_zh, kind_en) = (&kind.zh, &kind.en);
        changes.push(Difference {
            kind: what,
            what: both!("{kind_zh} {id} {zh}", "{kind_en} {id} {en}"),
            details,
        });
    };
    for (id, old) in before {
        match find(after, id) {
            None => push(DifferenceKind::Removed, id, old, Vec::new()),
            Some(new) => {
                let details = details(old, &new);
                if !details.is_empty() {
                    push(DifferenceKind::Changed, id, &new, details);
                }
            }
        }
    }
    for (id, new) in after.iter().filter(|(id, _)| find(before, id).is_none()) {
        push(DifferenceKind::Added, id, new, Vec::new());
    }
}

fn details(before: &Facts, after: &Facts) -> Vec<Detail> {
    let pairs = before.iter().zip(after);
    let different = pairs.filter(|(old, new)| old.1 != new.1);
    different
        .map(|(old, new)| Detail {
            label: new.0.clone(),
            before: old.1.clone(),
            after: new.1.clone(),
        })
        .collect()
}

fn name(of: &Bilingual) -> (Bilingual, Bilingual) {
    (both!("名称", "name"), of.clone())
}

fn amount(points: Option<Points>) -> Bilingual {
    match points {
        Some(points) => both!("{points}", "{points}"),
        None => both!("没有", "none"),
    }
}

fn joined(texts: &[Bilingual]) -> Bilingual {
    let zh: Vec<&str> = texts.iter().map(|text| text.zh.as_str()).collect();
    let en: Vec<&str> = texts.iter().map(|text| text.en.as_str()).collect();
    Bilingual {
        zh: zh.join("；"),
        en: en.join("; "),
    }
}

fn totals(program: &Program) -> Vec<(String, Facts)> {
    let part = |total: super::Attainable| {
        let parts = total.categories.iter().map(|one| one.name.clone());
        let facts = vec![
            name(&total.name),
            (both!("最多", "at most"), amount(total.most)),
            (both!("计入", "made of"), joined(&parts.collect::<Vec<_>>())),
        ];
        (total.id, facts)
    };
    program.attainable().into_iter().map(part).collect()
}

fn categories(program: &Program) -> Vec<(String, Facts)> {
    let part = |category: &super::Category| {
        let cap = category.cap.map(|cap| program.points(cap));
        let facts = vec![name(&category.name), (both!("上限", "cap"), amount(cap))];
        (category.id.clone(), facts)
    };
    program.categories.iter().map(part).collect()
}

fn groups(program: &Program) -> Vec<(String, Facts)> {
    let part = |group: &super::Group| {
        let cap = group.cap.map(|cap| program.points(cap));
        let combine = match group.combine {
            Combine::Sum => both!("相加", "added"),
            Combine::Max => both!("只计最高", "only the highest"),
            Combine::Choose { .. } => both!("只计所选", "only the one chosen"),
        };
        let facts = vec![
            name(&group.name),
            (both!("上限", "cap"), amount(cap)),
            (both!("合计方式", "how it is summed"), combine),
        ];
        (group.id.clone(), facts)
    };
    program.groups.iter().map(part).collect()
}

fn indicators(program: &Program) -> Vec<(String, Facts)> {
    let part = |indicator: &Indicator| {
        let cap = (!indicator.uncapped).then(|| program.points(indicator.cap));
        let group = program.groups.get(usize::from(indicator.group));
        let group = group.map_or_else(String::new, |group| group.id.clone());
        let rules = print(program, indicator);
        let departments = indicator.departments.iter();
        let departments =
            departments.filter_map(|place| program.departments.get(usize::from(*place)));
        let departments: Vec<_> = departments.map(|one| one.name.clone()).collect();
        let day = |day: Option<crate::base::Date>| match day {
            Some(day) => both!("{day}", "{day}"),
            None => both!("没有", "none"),
        };
        let facts = vec![
            name(&indicator.name),
            (both!("一级指标", "group"), both!("{group}", "{group}")),
            (both!("上限", "cap"), amount(cap)),
            (both!("规则", "rules"), joined(&rules_in_words(&rules))),
            (both!("条款", "clause"), indicator.clause.text.clone()),
            (both!("核对部门", "departments"), joined(&departments)),
            (both!("启用", "from"), day(indicator.from)),
            (both!("停用", "until"), day(indicator.until)),
        ];
        (indicator.id.clone(), facts)
    };
    program.indicators.iter().map(part).collect()
}

/// What each rule gives, what it asks for, and its own cap.
fn rules_in_words(rules: &[PrintedRule]) -> Vec<Bilingual> {
    let mut words = Vec::new();
    for rule in rules {
        for row in &rule.printed.rows {
            let (what, gives) = (&row.what, &row.gives);
            let (zh, en) = (&what.zh, &what.en);
            let (gives_zh, gives_en) = (&gives.zh, &gives.en);
            words.push(both!("{zh}：{gives_zh}", "{en}: {gives_en}"));
        }
        words.extend(rule.printed.note.clone());
        for Bilingual { zh, en } in &rule.requires {
            words.push(both!("须有{zh}", "needs {en}"));
        }
        if let Some(cap) = rule.cap {
            words.push(both!("最多 {cap} 分", "{cap} at most"));
        }
    }
    words
}
