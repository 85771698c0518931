//! Policy lines as they stand beside a score: height, words, colour.

use shared::base::{Lang, Points};
use shared::policies::{LineStanding, Order, Outlook};
use shared::scoring::{Range, Truth};

use super::drawing::Mark;
use super::preview::{Preview, Reading};
use crate::texts::policies as words;
use crate::ui::{IconName, Tone};

/// The decimals a distance needs at most.
const DECIMALS: u32 = 2;

/// Every gate and every last round's line, from the lowest.
pub fn marks(preview: &Preview, reading: &Reading, lang: Lang) -> Vec<Mark> {
    let frozen = reading.score.frozen.now == Truth::Yes;
    let total = reading.score.total;
    let mut marks: Vec<Mark> = Vec::new();
    for (policy, outlook) in preview.policies().iter().zip(&reading.outlooks) {
        let name = policy.name.get(lang);
        let barred = || barred(*outlook, lang);
        if let Some(at) = policy.gate {
            let said = barred().unwrap_or_else(|| at_gate(*outlook, total, lang));
            put(&mut marks, mark(at, name, words::gate(lang), said));
        }
        let standing = policy.line_standing(total.least, total.most);
        if let (
            Order::Ranked {
                last_line: Some(at),
            },
            Some(standing),
        ) = (policy.order, standing)
        {
            let said = barred().unwrap_or_else(|| at_line(standing, total, frozen, lang));
            put(&mut marks, mark(at, name, words::last_line(lang), said));
        }
    }
    marks
}

/// Puts a mark above those that are not higher.
fn put(marks: &mut Vec<Mark>, mark: Mark) {
    let place = marks.partition_point(|other| other.at <= mark.at);
    marks.insert(place, mark);
}

/// How a score stands to a line: words, colour, icon, reached.
type Said = (String, Tone, Option<IconName>, bool);

fn mark(at: Points, name: &str, note: &str, said: Said) -> Mark {
    let (words, tone, icon, reached) = said;
    Mark {
        at,
        name: name.to_owned(),
        note: note.to_owned(),
        words,
        tone,
        icon,
        reached,
    }
}

fn barred(outlook: Outlook, lang: Lang) -> Option<Said> {
    match outlook {
        Outlook::NeedsPermit { .. } => Some((
            words::needs_permit(lang).to_owned(),
            Tone::Quiet,
            None,
            false,
        )),
        Outlook::BarredByFreeze { .. } => Some((
            words::frozen(lang).to_owned(),
            Tone::Quiet,
            Some(IconName::Lock),
            true,
        )),
        _ => None,
    }
}

fn at_gate(outlook: Outlook, total: Range, lang: Lang) -> Said {
    match outlook {
        Outlook::NotYet { missing } => below(missing, total, lang),
        Outlook::MaybeOpen { missing_at_most } => below(missing_at_most, total, lang),
        _ => (
            words::can_apply(lang).to_owned(),
            Tone::Good,
            Some(IconName::Check),
            true,
        ),
    }
}

fn at_line(standing: LineStanding, total: Range, frozen: bool, lang: Lang) -> Said {
    let by = match standing {
        LineStanding::Below { by } => return below(by, total, lang),
        LineStanding::Unsure { below_by, .. } => return below(below_by, total, lang),
        LineStanding::Reached { by } => by,
    };
    let said = if frozen {
        words::not_affected(lang).to_owned()
    } else if by == Points::ZERO {
        words::at_line(lang).to_owned()
    } else {
        words::above(lang, &by.brief(DECIMALS))
    };
    (said, Tone::Good, Some(IconName::Check), true)
}

/// What is missing; at most, where something is not known.
fn below(missing: Points, total: Range, lang: Lang) -> Said {
    let missing = missing.brief(DECIMALS);
    let said = match total.known() {
        Some(_) => words::short(lang, &missing),
        None => words::short_at_most(lang, &missing),
    };
    (said, Tone::Quiet, None, false)
}
