//! One day on which anything turns, in words.

use super::{Change, Turn, TurnKind, TurnStep};
use crate::base::{Bilingual, Points};
use crate::scoring::change::{Part, PartChange};
use crate::scoring::evaluate::Tally;
use crate::scoring::program::Program;
use crate::scoring::score::{Range, Truth};
use crate::scoring::words::{both, day};

pub(super) fn of(program: &Program, (before, after): (&Tally, &Tally), moved: Change) -> Turn {
    let frozen = (before.frozen != after.frozen).then_some(match after.frozen {
        Truth::No => TurnKind::Thaws,
        Truth::Yes | Truth::Unknown => TurnKind::Freezes,
    });
    let parts = moved.parts.into_iter();
    let mut steps: Vec<TurnStep> = parts
        .filter(|part| part.part != Part::Freeze || frozen.is_none())
        .map(|part| TurnStep {
            kind: kind(&part),
            id: part.id,
            name: part.name,
            by: part.points.by,
            text: part.sentence,
        })
        .collect();
    if let (Some(kind), Some(text)) = (frozen, moved.frozen) {
        let usable = moved.usable.by;
        steps.push(TurnStep {
            kind,
            id: String::new(),
            name: match kind {
                TurnKind::Thaws => both!("解冻", "thawed"),
                _ => both!("冻结", "frozen"),
            },
            by: usable.since(moved.total.by),
            text,
        });
    }
    let gates = program
        .gates
        .iter()
        .zip(before.gates.iter().zip(&after.gates));
    let turned = gates.filter(|(_, (then, now))| then != now);
    let told = turned.zip(moved.gates);
    steps.extend(told.map(|((gate, (_, now)), text)| TurnStep {
        kind: match now {
            Truth::Yes => TurnKind::Opens,
            Truth::No | Truth::Unknown => TurnKind::Closes,
        },
        id: gate.id.clone(),
        name: gate.name.clone(),
        by: Range::default(),
        text,
    }));
    let (date, Bilingual { zh, en }) = (day(after.as_of), moved.sentence);
    let (date_zh, date_en) = (date.zh, date.en);
    Turn {
        day: after.as_of,
        total: moved.total,
        usable: moved.usable,
        steps,
        sentence: both!("{date_zh}：{zh}", "{date_en}: {en}"),
    }
}

fn kind(part: &PartChange) -> TurnKind {
    let by = part.points.by;
    match part.part {
        Part::Line if by.least < Points::ZERO || by.most < Points::ZERO => TurnKind::Expires,
        Part::Line => TurnKind::Matures,
        Part::Freeze => TurnKind::Hides,
        Part::Together | Part::GroupCap | Part::CategoryCap | Part::Total => TurnKind::Offsets,
    }
}
