//! The text of a result that can be handed on: letters, digits and signs that survive every
//! messenger, and short enough for a code on paper.
//!
//! `1_zhenhai-3.0_1_2018-07_27720.277200..~4158_-_8c2f01aa`: the form, the scheme's id and version,
//! the month, the points of each indicator in the scale of the scheme (nothing is zero, `~` stands
//! between the least and the most), what choices have settled on, and a sum over all before it.

use std::hash::Hasher;

use fnv::FnvHasher;

use super::{Picked, ShareProblem, Shared};
use crate::base::iso_date;
use crate::scoring::evaluate::Bounds;
use crate::scoring::program::Amount;

/// The most characters of a text.
pub const LINK_MAX: usize = 1_500;

/// The form written here.
const FORM: &str = "1";
/// Stands for a list without entries.
const NONE: &str = "-";
/// The letters of the sum.
const SUM: usize = 8;

impl Shared {
    /// As a text of at most [`LINK_MAX`] characters; none if the scheme has too many lines for one.
    pub fn encode(&self) -> Option<String> {
        let lines = listed(self.lines.iter().map(|line| points(*line)));
        let picks = listed(self.picks.iter().map(|picked| match picked {
            Picked::Nothing => String::new(),
            Picked::Unknown => "u".to_owned(),
            Picked::Option(option) => option.to_string(),
        }));
        let month = self.month.format("%Y-%m");
        let (scheme, version) = (&self.scheme, self.version);
        let text = format!("{FORM}_{scheme}_{version}_{month}_{lines}_{picks}");
        let sum = sum(&text);
        let text = format!("{text}_{sum}");
        (text.len() <= LINK_MAX).then_some(text)
    }

    /// Reads a text.
    pub fn decode(text: &str) -> Result<Self, ShareProblem> {
        if text.is_empty() {
            return Err(ShareProblem::Empty);
        }
        if text.len() > LINK_MAX {
            return Err(ShareProblem::TooLong);
        }
        let (form, rest) = text.split_once('_').ok_or(ShareProblem::Foreign)?;
        if form != FORM {
            let number = form.parse::<u32>();
            let later = number.is_ok_and(|number| number > 1) && is_whole(text);
            return Err(if later {
                ShareProblem::Later
            } else {
                ShareProblem::Foreign
            });
        }
        if !is_whole(text) {
            return Err(ShareProblem::Damaged);
        }
        let (rest, _) = rest.rsplit_once('_').ok_or(ShareProblem::Damaged)?;
        read(rest).ok_or(ShareProblem::Damaged)
    }
}

/// Reads what stands between the form and the sum. The id may hold any sign, so it is what the
/// others leave.
fn read(text: &str) -> Option<Shared> {
    let mut parts = text.rsplitn(5, '_');
    let (picks, lines, month) = (parts.next()?, parts.next()?, parts.next()?);
    let (version, scheme) = (parts.next()?, parts.next()?);
    let month = iso_date(&format!("{month}-01"))?;
    let picks = entries(picks).map(|text| match text {
        "" => Some(Picked::Nothing),
        "u" => Some(Picked::Unknown),
        option => Some(Picked::Option(option.parse().ok()?)),
    });
    Some(Shared {
        scheme: scheme.to_owned(),
        version: version.parse().ok()?,
        month,
        lines: entries(lines).map(bounds).collect::<Option<_>>()?,
        picks: picks.collect::<Option<_>>()?,
    })
}

fn points(line: Bounds) -> String {
    let number = |amount: Amount| match amount {
        0 => String::new(),
        _ => amount.to_string(),
    };
    if line.is_known() {
        return number(line.least);
    }
    format!("{}~{}", number(line.least), number(line.most))
}

fn bounds(text: &str) -> Option<Bounds> {
    let number = |text: &str| match text {
        "" => Some(0),
        _ => text.parse::<Amount>().ok(),
    };
    match text.split_once('~') {
        None => Some(Bounds::exact(number(text)?)),
        Some((least, most)) => Some(Bounds {
            least: number(least)?,
            most: number(most)?,
        }),
    }
}

fn listed(entries: impl Iterator<Item = String>) -> String {
    let entries: Vec<String> = entries.collect();
    match entries.as_slice() {
        [] => NONE.to_owned(),
        entries => entries.join("."),
    }
}

fn entries(text: &str) -> impl Iterator<Item = &str> {
    let text = Some(text).filter(|text| *text != NONE);
    text.into_iter().flat_map(|text| text.split('.'))
}

/// True if the sum at the end is that of all before it.
fn is_whole(text: &str) -> bool {
    let parts = text.rsplit_once('_');
    parts.is_some_and(|(text, told)| sum(text) == told)
}

pub(super) fn sum(text: &str) -> String {
    let mut hasher = FnvHasher::default();
    hasher.write(text.as_bytes());
    let whole = format!("{:016x}", hasher.finish());
    whole.chars().skip(whole.len() - SUM).collect()
}
