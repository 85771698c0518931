//! The same scheme as one would write it by hand: one function, columns in, one pass, no engine.
//!
//! It is the measure the engine is held to, so it is written as a good engineer writes it: days as
//! numbers, amounts in whole parts of a point, no allocation. Only what zhenhai-3.0 asks is here.

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

/// Parts of a point: shares of patents among up to ten owners and tenths of a point are whole.
pub(crate) const SCALE: i32 = 27_720;
const ABSENT: i32 = i32::MAX;

#[derive(Deserialize)]
pub(crate) struct Span {
    pub(crate) from: String,
    pub(crate) to: Option<String>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Event {
    pub(crate) date: String,
    pub(crate) hours: Option<f64>,
    pub(crate) ml: Option<i64>,
    pub(crate) yuan: Option<f64>,
    pub(crate) credits: Option<i64>,
    pub(crate) level: Option<String>,
    pub(crate) r#type: Option<String>,
    pub(crate) owners: Option<i64>,
    pub(crate) first: bool,
}

#[derive(Deserialize)]
pub(crate) struct Award {
    pub(crate) indicator: String,
    pub(crate) points: String,
    pub(crate) effective: String,
}

#[derive(Deserialize)]
pub(crate) struct Freeze {
    pub(crate) from: String,
}

/// One person's facts as they stand in JSON.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Person {
    pub(crate) birth_date: Option<String>,
    pub(crate) permit: Vec<Span>,
    pub(crate) temporary_permit: bool,
    pub(crate) education: Option<String>,
    pub(crate) employment: Vec<Span>,
    pub(crate) business: Vec<Span>,
    pub(crate) business_form: Option<String>,
    pub(crate) farm_contract: Vec<Span>,
    pub(crate) title: Option<String>,
    pub(crate) skill_level: Option<String>,
    pub(crate) insurance: Vec<Span>,
    pub(crate) home: Option<String>,
    pub(crate) shortage_job: bool,
    pub(crate) service_post: Vec<Span>,
    pub(crate) tax: Vec<Event>,
    pub(crate) patents: Vec<Event>,
    pub(crate) honours: Vec<Event>,
    pub(crate) contests: Vec<Event>,
    pub(crate) volunteering: Vec<Event>,
    pub(crate) blood: Vec<Event>,
    pub(crate) stem_cell_donation: bool,
    pub(crate) charity: Vec<Event>,
    pub(crate) training: Vec<Event>,
    pub(crate) awards: Vec<Award>,
    pub(crate) freezes: Vec<Freeze>,
}

/// The lists of many people, one after another, with where each person's begin.
#[derive(Default)]
pub(crate) struct Spans {
    starts: Vec<u32>,
    from: Vec<i32>,
    to: Vec<i32>,
}

#[derive(Default)]
pub(crate) struct Events {
    starts: Vec<u32>,
    day: Vec<i32>,
    amount: Vec<i64>,
    owners: Vec<u8>,
    first: Vec<bool>,
}

#[derive(Default)]
pub(crate) struct People {
    count: usize,
    birth: Vec<i32>,
    education: Vec<u8>,
    title: Vec<u8>,
    skill: Vec<u8>,
    home: Vec<u8>,
    form: Vec<u8>,
    temporary: Vec<bool>,
    shortage: Vec<bool>,
    stem_cell: Vec<bool>,
    permit: Spans,
    employment: Spans,
    business: Spans,
    farm: Spans,
    insurance: Spans,
    post: Spans,
    tax: Events,
    patents: Events,
    honours: Events,
    contests: Events,
    volunteering: Events,
    blood: Events,
    charity: Events,
    training: Events,
    /// The indicator as the amount's kind, the points in `amount`.
    awards: Events,
    award_kind: Vec<u8>,
    freezes: Events,
}

fn day(text: &str) -> i32 {
    text.parse::<NaiveDate>()
        .map_or(ABSENT, |date| date.num_days_from_ce())
}

fn place(list: &[&str], word: Option<&str>) -> u8 {
    let place = word.and_then(|word| list.iter().position(|one| *one == word));
    place.map_or(0, |place| place as u8 + 1)
}

impl Spans {
    fn push(&mut self, list: &[Span], months: bool) {
        for span in list {
            let text = |text: &str| {
                if months {
                    format!("{text}-01")
                } else {
                    text.to_owned()
                }
            };
            self.from.push(day(&text(&span.from)));
            self.to.push(span.to.as_deref().map_or(ABSENT, |to| {
                let last: NaiveDate = text(to).parse().unwrap();
                let next = if months {
                    last.checked_add_months(chrono::Months::new(1)).unwrap()
                } else {
                    last.succ_opt().unwrap()
                };
                next.num_days_from_ce()
            }));
        }
    }
}

impl Events {
    fn push(&mut self, list: &[Event], amount: impl Fn(&Event) -> i64) {
        for event in list {
            self.day.push(day(&event.date));
            self.amount.push(amount(event));
            self.owners.push(event.owners.unwrap_or(1) as u8);
            self.first.push(event.first);
        }
    }
}

impl People {
    pub(crate) fn push(&mut self, person: &Person) {
        self.count += 1;
        self.birth
            .push(person.birth_date.as_deref().map_or(ABSENT, day));
        let degrees = ["college", "bachelor", "master", "doctor"];
        self.education
            .push(place(&degrees, person.education.as_deref()));
        let titles = ["junior", "middle", "associate_senior", "senior"];
        self.title.push(place(&titles, person.title.as_deref()));
        let skills = [
            "intermediate",
            "advanced",
            "technician",
            "senior_technician",
        ];
        self.skill
            .push(place(&skills, person.skill_level.as_deref()));
        let homes = ["own", "rental", "dormitory"];
        self.home.push(place(&homes, person.home.as_deref()));
        let forms = ["individual", "partnership", "company"];
        self.form
            .push(place(&forms, person.business_form.as_deref()));
        self.temporary.push(person.temporary_permit);
        self.shortage.push(person.shortage_job);
        self.stem_cell.push(person.stem_cell_donation);
        for (spans, list, months) in [
            (&mut self.permit, &person.permit, false),
            (&mut self.employment, &person.employment, false),
            (&mut self.business, &person.business, false),
            (&mut self.farm, &person.farm_contract, false),
            (&mut self.insurance, &person.insurance, true),
            (&mut self.post, &person.service_post, false),
        ] {
            spans.starts.push(spans.from.len() as u32);
            spans.push(list, months);
        }
        let levels = ["town", "district", "city", "provincial", "national"];
        let level = |event: &Event| i64::from(place(&levels, event.level.as_deref()));
        let kinds = ["invention", "utility", "design"];
        let kind = |event: &Event| i64::from(place(&kinds, event.r#type.as_deref()));
        let fen = |event: &Event| (event.yuan.unwrap_or(0.0) * 100.0).round() as i64;
        let tenths = |event: &Event| (event.hours.unwrap_or(0.0) * 10.0).round() as i64;
        for (events, list, amount) in [
            (&mut self.tax, &person.tax, &fen as &dyn Fn(&Event) -> i64),
            (&mut self.patents, &person.patents, &kind),
            (&mut self.honours, &person.honours, &level),
            (&mut self.contests, &person.contests, &level),
            (&mut self.volunteering, &person.volunteering, &tenths),
            (&mut self.blood, &person.blood, &|event: &Event| {
                event.ml.unwrap_or(0)
            }),
            (&mut self.charity, &person.charity, &fen),
            (&mut self.training, &person.training, &|event: &Event| {
                event.credits.unwrap_or(0)
            }),
        ] {
            events.starts.push(events.day.len() as u32);
            events.push(list, amount);
        }
        self.awards.starts.push(self.awards.day.len() as u32);
        for award in &person.awards {
            self.awards.day.push(day(&award.effective));
            self.awards
                .amount
                .push((award.points.parse::<f64>().unwrap() * f64::from(SCALE)) as i64);
            let kinds = ["14-1", "15-1", "15-2", "16-1", "16-2"];
            self.award_kind
                .push(place(&kinds, Some(&award.indicator)) - 1);
        }
        self.freezes.starts.push(self.freezes.day.len() as u32);
        for freeze in &person.freezes {
            self.freezes.day.push(day(&freeze.from));
        }
    }

    /// Closes the lists when everybody is in.
    pub(crate) fn finish(&mut self) {
        for spans in [
            &mut self.permit,
            &mut self.employment,
            &mut self.business,
            &mut self.farm,
            &mut self.insurance,
            &mut self.post,
        ] {
            spans.starts.push(spans.from.len() as u32);
        }
        for events in [
            &mut self.tax,
            &mut self.patents,
            &mut self.honours,
            &mut self.contests,
            &mut self.volunteering,
            &mut self.blood,
            &mut self.charity,
            &mut self.training,
            &mut self.awards,
            &mut self.freezes,
        ] {
            events.starts.push(events.day.len() as u32);
        }
    }
}

/// What does not depend on the person.
pub(crate) struct Frame {
    today: NaiveDate,
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
            today,
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
    let months = (to.year() - from.year()) * 12 + to.month() as i32 - from.month() as i32;
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
    let half = |months: i32| ((months - 12).max(0) * SCALE / 2).min(10 * SCALE);
    let birth = people.birth[person];
    let age = if birth == ABSENT {
        -1
    } else {
        months(birth, frame.day) / 12
    };
    let in_business = reaches(&people.business, person, frame.day);
    let five = (frame.five_years, frame.day);
    let volunteering = &people.volunteering;
    let recent = (volunteering.starts[person] as usize..volunteering.starts[person + 1] as usize)
        .any(|place| frame.three_years <= volunteering.day[place]);
    let hours = if recent {
        sum(volunteering, person, five)
    } else {
        0
    };
    let mut patents = 0;
    for place in people.patents.starts[person] as usize..people.patents.starts[person + 1] as usize
    {
        if frame.five_years <= people.patents.day[place] && people.patents.day[place] <= frame.day {
            let value = [0, 10, 4, 2][people.patents.amount[place] as usize] * SCALE;
            let owners = i32::from(people.patents.owners[place]);
            let twice = if owners <= 1 || people.patents.first[place] {
                2
            } else {
                1
            };
            patents += value / (owners + 1) * twice;
        }
    }
    let mut awarded = [0; 5];
    for place in people.awards.starts[person] as usize..people.awards.starts[person + 1] as usize {
        let from = people.awards.day[place];
        if frame.year_before <= from && from <= frame.day {
            awarded[usize::from(people.award_kind[place])] += people.awards.amount[place] as i32;
        }
    }
    let donated = if people.stem_cell[person] {
        20 * SCALE
    } else {
        0
    };
    let table = |points: [i32; 5], place: u8| points[usize::from(place)] * SCALE;
    [
        if (18..=45).contains(&age) {
            2 * SCALE
        } else {
            0
        },
        table([0, 10, 20, 40, 50], people.education[person]),
        half(running(&people.employment, person, frame.day, false, 3)),
        half(running(&people.business, person, frame.day, false, 0)),
        half(running(&people.farm, person, frame.day, false, 0)),
        table([0, 5, 20, 40, 50], people.title[person]),
        table([0, 10, 20, 20, 40], people.skill[person]),
        ((running(&people.insurance, person, frame.month, true, 3) - 12).max(0) * SCALE * 3 / 10)
            .min(10 * SCALE),
        if people.home[person] == 1 {
            3 * SCALE
        } else {
            0
        },
        if people.home[person] >= 2 {
            2 * SCALE
        } else {
            0
        },
        ((running(&people.permit, person, frame.day, false, 0) / 12 - 1).max(0) * SCALE)
            .min(5 * SCALE),
        if people.shortage[person] {
            3 * SCALE
        } else {
            0
        },
        (running(&people.post, person, frame.day, false, 0) / 12 * SCALE / 2).min(5 * SCALE),
        if in_business {
            table([0, 1, 2, 3, 0], people.form[person])
        } else {
            0
        },
        each(sum(&people.tax, person, frame.tax), 1_000_000, 1, 10),
        patents.min(20 * SCALE),
        levels(&people.honours, person, frame, [0, 2, 5, 10, 20, 30]).min(30 * SCALE),
        levels(&people.contests, person, frame, [0, 0, 5, 10, 15, 20]).min(20 * SCALE),
        each(hours, 500, 2, 10),
        each(sum(&people.blood, person, five), 200, 2, 10),
        (donated + each(sum(&people.charity, person, five), 100_000, 2, 10)).min(20 * SCALE),
        each(sum(&people.training, person, frame.credits), 10, 1, 10),
        awarded[0].min(10 * SCALE),
        awarded[1].min(5 * SCALE),
        awarded[2].min(5 * SCALE),
        awarded[3].min(5 * SCALE),
        awarded[4].min(5 * SCALE),
    ]
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
    let _ = frame.today;
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
