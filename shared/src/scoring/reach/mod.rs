//! The most this person can still reach: what cannot change stays, all else goes to its best.
//!
//! What stays are days that were told, what has happened, and everything that takes points away
//! or bars the way. An option can still be chosen, a number told anew, a stretch begun, a happening
//! or an award added; and time passes, up to 36 months. The facts that lead to the most are found
//! line by line and are part of the answer, so it is never more than can be.

mod best;
mod ways;

use super::evaluate::{Case, evaluate, line};
use super::facts::Facts;
use super::program::{Amount, Index, Program};
use super::timeline::MONTHS;
use super::words::{both, day};
use crate::base::{Bilingual, Date, Points, add_months};

use best::Best;

/// A line is looked at every month, a total, which takes long, on the same day of each year.
const YEAR: usize = 12;

/// The most of one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReachedLine {
    /// The most it can still give this person.
    pub points: Points,
    /// The first of the days tried on which it does.
    pub day: Date,
    /// The facts that lead there.
    pub facts: Facts,
    /// In words: 这一项您最多还能到 10 分。
    pub text: Bilingual,
}

/// The most of one total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reached {
    /// The id of the total.
    pub total: String,
    /// The most it can still be for this person.
    pub points: Points,
    /// The first of the days tried on which it is.
    pub day: Date,
    /// The facts that lead there.
    pub facts: Facts,
    /// In words: 三年里您最多能到 120 分；年龄和过去的事不会变。
    pub text: Bilingual,
}

/// The most that one line can still give this person; none if there is no such indicator in force.
pub fn reach_line(
    program: &Program,
    facts: &Facts,
    as_of: Date,
    indicator: &str,
) -> Option<ReachedLine> {
    let place = program.indicator_index(indicator)?;
    let own = program.indicator(indicator)?;
    if !own.in_force(as_of) || program.deducts(own) {
        return None;
    }
    let mut reached: Option<(Amount, Date, Facts)> = None;
    for day in days(as_of, 1) {
        let found = Best::new(program, as_of, day).line(facts, place);
        let case = Case {
            program,
            facts: &found,
            as_of: day,
        };
        let points = if own.in_force(day) {
            line(&case, own).points.points.least
        } else {
            0
        };
        if reached.as_ref().is_none_or(|(most, _, _)| points > *most) {
            reached = Some((points, day, found));
        }
        if points >= own.cap {
            break;
        }
    }
    let (most, on, found) = reached?;
    let case = Case {
        program,
        facts,
        as_of,
    };
    let now = line(&case, own).points.points;
    Some(ReachedLine {
        points: program.points(most),
        day: on,
        facts: found,
        text: of_line(&case, most, now.least, own.cap),
    })
}

/// 这一项您最多还能到 10 分。
fn of_line(case: &Case<'_>, most: Amount, now: Amount, cap: Amount) -> Bilingual {
    let points = case.shown(most);
    if most > now {
        return both!(
            "三年里您这一项最多能到 {points} 分。",
            "You can still reach {points} points here within three years."
        );
    }
    if now >= cap {
        return both!("这一项您已经满分。", "You have all that can be had here.");
    }
    both!(
        "您这一项最多就是 {points} 分，年龄和过去的事不会变。",
        "{points} is the most you can have here; age and what is past do not change."
    )
}

/// The most that each total of the scheme can still be for this person.
pub fn reach(program: &Program, facts: &Facts, as_of: Date) -> Vec<Reached> {
    let totals = (0..).zip(&program.totals);
    let reached = totals.map(|(place, total)| {
        let (points, day, facts) = most_of_total(program, facts, as_of, place);
        Reached {
            total: total.id.clone(),
            text: of_total(
                program,
                facts_total(program, &facts, day, place),
                as_of,
                day,
            ),
            points: program.points(points),
            day,
            facts,
        }
    });
    reached.collect()
}

fn most_of_total(
    program: &Program,
    facts: &Facts,
    as_of: Date,
    total: Index,
) -> (Amount, Date, Facts) {
    let mut most = facts_total(program, facts, as_of, total);
    let mut reached = (as_of, facts.clone());
    for day in days(as_of, YEAR) {
        let found = Best::new(program, as_of, day).total(facts, total);
        let points = facts_total(program, &found, day, total);
        if points > most {
            most = points;
            reached = (day, found);
        }
    }
    (most, reached.0, reached.1)
}

fn facts_total(program: &Program, facts: &Facts, day: Date, total: Index) -> Amount {
    let tally = evaluate(program, facts, day);
    let sum = tally.totals.get(usize::from(total));
    sum.map_or(0, |sum| sum.points.least)
}

/// 三年里您最多能到 120 分；年龄和过去的事不会变。
fn of_total(program: &Program, most: Amount, as_of: Date, on: Date) -> Bilingual {
    let points = program.points(most).brief(program.decimals);
    let Bilingual { zh, en } = day(on);
    if on == as_of {
        return both!(
            "您最多能到 {points} 分；年龄和过去的事不会变，别的都做到最好。",
            "{points} points is the most you can reach: age and what is past stay, all else at its \
             best."
        );
    }
    both!(
        "三年里您最多能到 {points} 分，在{zh}；年龄和过去的事不会变，别的都做到最好。",
        "{points} points is the most you can reach within three years, on {en}: age and what is \
         past stay, all else at its best."
    )
}

/// The day itself and the same day of the months ahead, so many months apart.
fn days(as_of: Date, apart: usize) -> impl Iterator<Item = Date> {
    let months = (0..=MONTHS).step_by(apart);
    months.map(move |months| add_months(as_of, months))
}

#[cfg(test)]
mod tests;
