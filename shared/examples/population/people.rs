//! Invented people with the facts of a factory town, as JSON texts. The same seed gives the same.

use std::fmt::Write;

/// A small generator of numbers; the quality does not matter, that it is always the same does.
struct Dice(u64);

impl Dice {
    fn below(&mut self, count: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % count.max(1)
    }

    fn percent(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    fn day(&mut self, first_year: u64, years: u64) -> String {
        let (year, month, day) = (
            first_year + self.below(years),
            1 + self.below(12),
            1 + self.below(28),
        );
        format!("{year:04}-{month:02}-{day:02}")
    }

    fn month(&mut self, first_year: u64, years: u64) -> String {
        self.day(first_year, years).chars().take(7).collect()
    }

    fn pick(&mut self, list: &[&'static str]) -> &'static str {
        let place = usize::try_from(self.below(list.len() as u64)).unwrap_or(0);
        list.get(place).copied().unwrap_or_default()
    }
}

/// The facts of one person under zhenhai-3.0, all of them known.
pub(crate) fn person(seed: u64) -> String {
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) + 1);
    let mut text = String::from("{");
    let out = &mut text;
    field(out, "birth_date", &format!("\"{}\"", dice.day(1958, 42)));
    field(out, "permit", &running(&mut dice, false));
    if dice.percent(45) {
        let level = dice.pick(&["college", "bachelor", "master", "doctor"]);
        field(out, "education", &format!("\"{level}\""));
    }
    work(out, &mut dice);
    if dice.percent(12) {
        let title = dice.pick(&["junior", "middle", "associate_senior", "senior"]);
        field(out, "title", &format!("\"{title}\""));
    }
    if dice.percent(25) {
        let skill = dice.pick(&[
            "intermediate",
            "advanced",
            "technician",
            "senior_technician",
        ]);
        field(out, "skill_level", &format!("\"{skill}\""));
    }
    if dice.percent(85) {
        let home = dice.pick(&["own", "rental", "rental", "dormitory"]);
        field(out, "home", &format!("\"{home}\""));
    }
    if dice.percent(8) {
        field(out, "shortage_job", "true");
    }
    if dice.percent(1) {
        field(out, "stem_cell_donation", "true");
    }
    deeds(out, &mut dice);
    awards(out, &mut dice);
    if dice.percent(2) {
        let day = dice.day(2017, 1);
        field(
            out,
            "freezes",
            &format!("[{{\"indicator\":\"18-2\",\"from\":\"{day}\"}}]"),
        );
    }
    text.push('}');
    text
}

fn field(out: &mut String, key: &str, value: &str) {
    if out.len() > 1 {
        out.push(',');
    }
    let _ = write!(out, "\"{key}\":{value}");
}

/// One span that is still running; now and then two with a gap before it.
fn running(dice: &mut Dice, months: bool) -> String {
    let mut day = |first, years| {
        if months {
            dice.month(first, years)
        } else {
            dice.day(first, years)
        }
    };
    let (one, two, three) = (day(2008, 5), day(2013, 2), day(2015, 3));
    if dice.percent(85) {
        return format!("[{{\"from\":\"{three}\"}}]");
    }
    format!("[{{\"from\":\"{one}\",\"to\":\"{two}\"}},{{\"from\":\"{three}\"}}]")
}

fn work(out: &mut String, dice: &mut Dice) {
    if dice.percent(75) {
        field(out, "employment", &running(dice, false));
        field(out, "insurance", &running(dice, true));
    } else if dice.percent(50) {
        field(out, "business", &running(dice, false));
        let form = dice.pick(&["individual", "partnership", "company"]);
        field(out, "business_form", &format!("\"{form}\""));
        let yuan = 1000 + dice.below(150_000);
        field(
            out,
            "tax",
            &format!("[{{\"date\":\"2017-04-03\",\"yuan\":{yuan}}}]"),
        );
    } else if dice.percent(20) {
        field(out, "farm_contract", &running(dice, false));
    }
    if dice.percent(5) {
        field(out, "service_post", &running(dice, false));
    }
}

fn deeds(out: &mut String, dice: &mut Dice) {
    let lists = [
        ("volunteering", "hours", 25, 6, 120),
        ("blood", "ml", 10, 3, 400),
        ("charity", "yuan", 6, 2, 3000),
        ("training", "credits", 10, 2, 20),
    ];
    for (key, column, percent, most, amount) in lists {
        if !dice.percent(percent) {
            continue;
        }
        let count = 1 + dice.below(most);
        let events: Vec<String> = (0..count)
            .map(|_| {
                let (day, amount) = (dice.day(2011, 7), 1 + dice.below(amount));
                format!("{{\"date\":\"{day}\",\"{column}\":{amount}}}")
            })
            .collect();
        field(out, key, &format!("[{}]", events.join(",")));
    }
    if dice.percent(2) {
        let (day, kind, owners) = (
            dice.day(2012, 6),
            dice.pick(&["invention", "utility", "design"]),
            1 + dice.below(4),
        );
        field(
            out,
            "patents",
            &format!(
                "[{{\"date\":\"{day}\",\"type\":\"{kind}\",\"owners\":{owners},\"first\":true}}]"
            ),
        );
    }
    if dice.percent(4) {
        let (day, level) = (dice.day(2012, 6), dice.pick(&["town", "district", "city"]));
        field(
            out,
            "honours",
            &format!("[{{\"date\":\"{day}\",\"level\":\"{level}\"}}]"),
        );
    }
    if dice.percent(2) {
        let (day, level) = (dice.day(2012, 6), dice.pick(&["district", "city"]));
        field(
            out,
            "contests",
            &format!("[{{\"date\":\"{day}\",\"level\":\"{level}\"}}]"),
        );
    }
}

fn awards(out: &mut String, dice: &mut Dice) {
    let count = dice.below(3);
    if count == 0 {
        return;
    }
    let awards: Vec<String> = (0..count)
        .map(|_| {
            let (indicator, day) = (dice.pick(&["14-1", "15-1", "15-2"]), dice.day(2016, 2));
            let points = 1 + dice.below(5);
            format!(
                "{{\"indicator\":\"{indicator}\",\"points\":\"{points}\",\"effective\":\"{day}\"}}"
            )
        })
        .collect();
    field(out, "awards", &format!("[{}]", awards.join(",")));
}
