//! The columns of the function written by hand, filled from facts as serde reads them.

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

/// Parts of a point: shares of patents among up to ten owners and tenths of a point are whole.
pub(crate) const SCALE: i32 = 27_720;
pub(crate) const ABSENT: i32 = i32::MAX;

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
    pub(crate) starts: Vec<u32>,
    pub(crate) from: Vec<i32>,
    pub(crate) to: Vec<i32>,
}

#[derive(Default)]
pub(crate) struct Events {
    pub(crate) starts: Vec<u32>,
    pub(crate) day: Vec<i32>,
    pub(crate) amount: Vec<i64>,
    pub(crate) owners: Vec<u8>,
    pub(crate) first: Vec<bool>,
}

#[derive(Default)]
pub(crate) struct People {
    pub(crate) count: usize,
    pub(crate) birth: Vec<i32>,
    pub(crate) education: Vec<u8>,
    pub(crate) title: Vec<u8>,
    pub(crate) skill: Vec<u8>,
    pub(crate) home: Vec<u8>,
    pub(crate) form: Vec<u8>,
    pub(crate) temporary: Vec<bool>,
    pub(crate) shortage: Vec<bool>,
    pub(crate) stem_cell: Vec<bool>,
    pub(crate) permit: Spans,
    pub(crate) employment: Spans,
    pub(crate) business: Spans,
    pub(crate) farm: Spans,
    pub(crate) insurance: Spans,
    pub(crate) post: Spans,
    pub(crate) tax: Events,
    pub(crate) patents: Events,
    pub(crate) honours: Events,
    pub(crate) contests: Events,
    pub(crate) volunteering: Events,
    pub(crate) blood: Events,
    pub(crate) charity: Events,
    pub(crate) training: Events,
    /// The indicator as the amount's kind, the points in `amount`.
    pub(crate) awards: Events,
    pub(crate) award_kind: Vec<u8>,
    pub(crate) freezes: Events,
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
                let end: NaiveDate = text(to).parse().unwrap();
                let next = if months {
                    end.checked_add_months(chrono::Months::new(1)).unwrap()
                } else {
                    end.succ_opt().unwrap()
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
        self.push_events(person);
        self.push_awards(person);
    }

    fn push_events(&mut self, person: &Person) {
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
    }

    fn push_awards(&mut self, person: &Person) {
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
