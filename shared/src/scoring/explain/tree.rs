//! The whole derivation as a tree: category, groups, indicators, steps.

use super::{Node, Row};
use crate::base::Bilingual;
use crate::scoring::evaluate::{Bounds, Case, Tally};
use crate::scoring::program::{Combine, Group, Index, Indicator};
use crate::scoring::words::both;

/// The derivation of one indicator.
pub(super) fn of_line(
    case: &Case<'_>,
    indicator: &Indicator,
    points: Bounds,
    rows: &[Row],
) -> Node {
    let steps = rows.iter().map(|row| {
        let Bilingual { zh, en } = &row.value;
        let (note_zh, note_en) = (&row.note.zh, &row.note.en);
        Node {
            label: row.label.clone(),
            value: if row.note.zh.is_empty() {
                row.value.clone()
            } else {
                both!("{zh}（{note_zh}）", "{en} ({note_en})")
            },
            clause: None,
            children: Vec::new(),
        }
    });
    Node {
        label: numbered(&indicator.id, &indicator.name),
        value: case.points_words(points),
        clause: Some(indicator.clause.text.clone()),
        children: steps.collect(),
    }
}

/// The derivation of one category; `lines` has the derivation of every indicator.
pub(super) fn of_category(
    case: &Case<'_>,
    tally: &Tally,
    place: Index,
    lines: &[(Index, Node)],
) -> Option<Node> {
    let category = case.program.categories.get(usize::from(place))?;
    let points = tally.categories.get(usize::from(place))?;
    let groups = case.program.groups.iter().zip(&tally.groups);
    let mut children: Vec<Node> = groups
        .filter(|(group, _)| group.category == place)
        .map(|(group, capped)| of_group(case, group, capped.points, lines))
        .collect();
    if let Some(cap) = category.cap.filter(|_| points.lost().most > 0) {
        let lost = case.shown_range(points.lost());
        let cap = case.shown(cap);
        children.push(leaf(
            both!("类别上限 {cap}", "Cap of the category {cap}"),
            both!("−{lost}", "−{lost}"),
        ));
    }
    Some(Node {
        label: category.name.clone(),
        value: case.points_words(points.points),
        clause: None,
        children,
    })
}

fn of_group(case: &Case<'_>, group: &Group, points: Bounds, lines: &[(Index, Node)]) -> Node {
    let own = lines
        .iter()
        .filter(|(place, _)| group.indicators.contains(place));
    let mut children: Vec<Node> = own.map(|(_, node)| node.clone()).collect();
    if children.len() > 1 {
        let how = match group.combine {
            Combine::Sum => both!("各项相加", "all added"),
            Combine::Max => both!("只计最高一项", "only the highest counts"),
            Combine::Choose { .. } => both!("由本人选择一项", "one, as the applicant chooses"),
        };
        children.push(leaf(both!("合计方式", "Taken together"), how));
    }
    Node {
        label: numbered(&group.id, &group.name),
        value: case.points_words(points),
        clause: None,
        children,
    }
}

fn leaf(label: Bilingual, value: Bilingual) -> Node {
    Node {
        label,
        value,
        clause: None,
        children: Vec::new(),
    }
}

fn numbered(id: &str, name: &Bilingual) -> Bilingual {
    let Bilingual { zh, en } = name;
    both!("{id} {zh}", "{id} {en}")
}
