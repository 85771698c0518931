//! The same scheme as one would write it by hand: one function, columns in, one pass, no engine.
//!
//! It is the measure the engine is held to, so it is written as a good engineer writes it: days as
//! numbers, amounts in whole parts of a point, no allocation. Only what zhenhai-3.0 asks is here.

use chrono::{Datelike, NaiveDate};

use crate::columns::{ABSENT, Events, People, SCALE, Spans};

/// What does not depend on the person.
pub(crate) struct Frame {
    day: i32,
    month: i32,
    five_years: i32,
    three_years: i32,
    tax: (i32, i32),
    credits: (i32, i32),
    year_before: i32,
    half_year_before: i32,
}

impl Frame {
    pub(crate) fn new(today: NaiveDate) -> Self {
        let back = |months| {
            today
                .checked_sub_months(chrono::Months::new(months))
                .unwrap()
                .num_days_from_ce()
        };
        let first = |year: i32| {
            NaiveDate::from_ymd_opt(year, 1, 1)
                .unwrap()
                .num_days_from_ce()
        };
        let year = today.year();
        Self {
            day: today.num_days_from_ce(),
            month: today.with_day(1).unwrap().num_days_from_ce(),
            five_years: back(60),
            three_years: back(36),
            tax: (first(year - 3), first(year) - 1),
            credits: (first(year - 2), first(year) - 1),
            year_before: back(12),
            half_year_before: back(6),
        }
    }
}

fn date(day: i32) -> NaiveDate {
    NaiveDate::from_num_days_from_ce_opt(day).unwrap_or_default()
}

/// Full months between two days.
fn months(from: i32, to: i32) -> i32 {
    if to <= from {
        return 0;
    }
    let (from, to) = (date(from), date(to));
    let months =
        (to.year() - from.year()) * 12 + to.month().cast_signed() - from.month().cast_signed();
    let last = to.succ_opt().is_none_or(|next| next.day() == 1);
    if from.day() <= to.day() || last {
        months
    } else {
        months - 1
    }
}

/// The months that reach the day, with gaps of so many months bridged.
fn running(spans: &Spans, person: usize, limit: i32, strict: bool, gap: u32) -> i32 {
    let (mut counted, mut block, mut reached) = (0, None, false);
    for place in spans.starts[person] as usize..spans.starts[person + 1] as usize {
        let from = spans.from[place];
        if from > limit || (strict && from >= limit) {
            continue;
        }
        let end = spans.to[place];
        reached |= end >= if strict { limit } else { limit + 1 };
        let until = end.min(limit);
        block = match block {
            Some((start, last)) if from <= last => Some((start, until.max(last))),
            Some((start, last)) => {
                let bridge = date(last)
                    .checked_add_months(chrono::Months::new(gap))
                    .unwrap();
                if gap > 0 && from <= bridge.num_days_from_ce() {
                    counted += months(start, last);
                } else {
                    counted = 0;
                }
                Some((from, until))
            }
            None => Some((from, until)),
        };
    }
    match block {
        Some((start, last)) if reached => counted + months(start, last),
        _ => 0,
    }
}

fn reaches(spans: &Spans, person: usize, today: i32) -> bool {
    (spans.starts[person] as usize..spans.starts[person + 1] as usize)
        .any(|place| spans.from[place] <= today && spans.to[place] > today)
}

fn sum(events: &Events, person: usize, (first, last): (i32, i32)) -> i64 {
    let mut sum = 0;
    for place in events.starts[person] as usize..events.starts[person + 1] as usize {
        if first <= events.day[place] && events.day[place] <= last {
            sum += events.amount[place];
        }
    }
    sum
}

fn levels(events: &Events, person: usize, frame: &Frame, points: [i32; 6]) -> i32 {
    let mut sum = 0;
    for place in events.starts[person] as usize..events.starts[person + 1] as usize {
        if frame.five_years <= events.day[place] && events.day[place] <= frame.day {
            sum += points[events.amount[place] as usize] * SCALE;
        }
    }
    sum
}

/// Whole units of a sum, as points.
fn each(sum: i64, unit: i64, points: i32, cap: i32) -> i32 {
    ((sum / unit).min(i64::from(cap)) as i32 * points * SCALE).min(cap * SCALE)
}

/// The points of every indicator, in the order of the scheme; freezes have none.
pub(crate) const LINES: usize = 27;

/// One person's indicators.
pub(crate) fn lines(people: &People, person: usize, frame: &Frame) -> [i32; LINES] {
    let mut lines = [0; LINES];
    lines[..11].copy_from_slice(&scored(people, person, frame));
    lines[11..22].copy_from_slice(&bonus(people, person, frame));
    lines[22..].copy_from_slice(&awarded(people, person, frame));
    lines
}

fn table(points: [i32; 5], place: u8) -> i32 {
    points[usize::from(place)] * SCALE
}

fn scored(people: &People, person: usize, frame: &Frame) -> [i32; 11] {
    let half = |months: i32| ((months - 12).max(0) * SCALE / 2).min(10 * SCALE);
    let birth = people.birth[person];
    let age = if birth == ABSENT {
        -1
    } else {
        months(birth, frame.day) / 12
    };
    let insured = running(&people.insurance, person, frame.month, true, 3);
    let held = running(&people.permit, person, frame.day, false, 0);
    [
        i32::from((18..=45).contains(&age)) * 2 * SCALE,
        table([0, 10, 20, 40, 50], people.education[person]),
        half(running(&people.employment, person, frame.day, false, 3)),
        half(running(&people.business, person, frame.day, false, 0)),
        half(running(&people.farm, person, frame.day, false, 0)),
        table([0, 5, 20, 40, 50], people.title[person]),
        table([0, 10, 20, 20, 40], people.skill[person]),
        ((insured - 12).max(0) * SCALE * 3 / 10).min(10 * SCALE),
        i32::from(people.home[person] == 1) * 3 * SCALE,
        i32::from(people.home[person] >= 2) * 2 * SCALE,
        ((held / 12 - 1).max(0) * SCALE).min(5 * SCALE),
    ]
}

fn bonus(people: &People, person: usize, frame: &Frame) -> [i32; 11] {
    let five = (frame.five_years, frame.day);
    let volunteering = &people.volunteering;
    let recent = (volunteering.starts[person] as usize..volunteering.starts[person + 1] as usize)
        .any(|place| frame.three_years <= volunteering.day[place]);
    let hours = if recent {
        sum(volunteering, person, five)
    } else {
        0
    };
    let form = if reaches(&people.business, person, frame.day) {
        table([0, 1, 2, 3, 0], people.form[person])
    } else {
        0
    };
    let donated = i32::from(people.stem_cell[person]) * 20 * SCALE;
    let honours = levels(&people.honours, person, frame, [0, 2, 5, 10, 20, 30]);
    let contests = levels(&people.contests, person, frame, [0, 0, 5, 10, 15, 20]);
    let charity = each(sum(&people.charity, person, five), 100_000, 2, 10);
    let credits = sum(&people.training, person, frame.credits);
    [
        i32::from(people.shortage[person]) * 3 * SCALE,
        (running(&people.post, person, frame.day, false, 0) / 12 * SCALE / 2).min(5 * SCALE),
        form,
        each(sum(&people.tax, person, frame.tax), 1_000_000, 1, 10),
        patents(people, person, frame).min(20 * SCALE),
        honours.min(30 * SCALE),
        contests.min(20 * SCALE),
        each(hours, 500, 2, 10),
        each(sum(&people.blood, person, five), 200, 2, 10),
        (donated + charity).min(20 * SCALE),
        each(credits, 10, 1, 10),
    ]
}

fn patents(people: &People, person: usize, frame: &Frame) -> i32 {
    let patents = &people.patents;
    let mut sum = 0;
    for place in patents.starts[person] as usize..patents.starts[person + 1] as usize {
        if frame.five_years <= patents.day[place] && patents.day[place] <= frame.day {
            let value = [0, 10, 4, 2][patents.amount[place] as usize] * SCALE;
            let owners = i32::from(patents.owners[place]);
            let twice = 1 + i32::from(owners <= 1 || patents.first[place]);
            sum += value / (owners + 1) * twice;
        }
    }
    sum
}

fn awarded(people: &People, person: usize, frame: &Frame) -> [i32; 5] {
    let awards = &people.awards;
    let mut awarded = [0; 5];
    for place in awards.starts[person] as usize..awards.starts[person + 1] as usize {
        if frame.year_before <= awards.day[place] && awards.day[place] <= frame.day {
            awarded[usize::from(people.award_kind[place])] += awards.amount[place] as i32;
        }
    }
    for (points, cap) in awarded.iter_mut().zip([10, 5, 5, 5, 5]) {
        *points = (*points).min(cap * SCALE);
    }
    awarded
}

/// The total of one person's indicators.
pub(crate) fn total(lines: &[i32; LINES]) -> i32 {
    let l = lines;
    let scored =
        l[0] + l[1] + l[2].max(l[3]).max(l[4]) + l[5].max(l[6]) + l[7] + l[8].max(l[9]) + l[10];
    let bonus: i32 = l[11..22].iter().sum();
    let awarded: i32 = l[22..].iter().sum();
    scored + bonus.min(60 * SCALE) + awarded.min(20 * SCALE)
}

/// Whether a freeze is in force; only the six months of 18-2 occur among these people.
pub(crate) fn frozen(people: &People, person: usize, frame: &Frame) -> bool {
    (people.freezes.starts[person] as usize..people.freezes.starts[person + 1] as usize).any(
        |place| {
            let from = people.freezes.day[place];
            frame.half_year_before <= from && from <= frame.day
        },
    )
}

/// Whether the permit or the temporary one is in force.
pub(crate) fn admitted(people: &People, person: usize, frame: &Frame) -> bool {
    people.temporary[person] || reaches(&people.permit, person, frame.day)
}
