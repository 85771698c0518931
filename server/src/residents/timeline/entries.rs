//! What each register tells of what happened.

use std::collections::BTreeSet;

use shared::base::{Bilingual, Date};
use shared::calendar::day_words;
use shared::permits::{Act, CardKind, Entry};
use shared::residents::api::{TimelineEntry, TimelineKind};
use shared::residents::claim_words;

use super::{Happened, Reading};
use crate::awards::AwardStep;
use crate::db::Conn;
use crate::error::Result;
use crate::freezes::freezes_of;
use crate::registers::audit::{self, Event};
use crate::registers::residents::View;
use crate::residents::frozen;
use crate::{assessments, awards, corrections, permits, proxies};

/// The most rows of the audit that are told.
const AUDIT_MAX: i64 = 500;

/// Everything that happened, as far as the reader may see it, in no order.
pub(super) fn gather(conn: &mut Conn, reading: &Reading<'_>) -> Result<Vec<Happened>> {
    let mut all = permits(conn, reading)?;
    all.extend(awards(conn, reading)?);
    if reading.view != View::Area {
        all.extend(facts(conn, reading)?);
        all.extend(corrections(conn, reading)?);
        all.extend(freezes(conn, reading)?);
        all.extend(accounts(conn, reading)?);
        all.extend(proxies(conn, reading)?);
    }
    Ok(all)
}

fn entry(kind: TimelineKind, on: Date, words: Bilingual) -> TimelineEntry {
    TimelineEntry {
        kind,
        on,
        time: None,
        words,
        note: None,
    }
}

fn facts(conn: &mut Conn, reading: &Reading<'_>) -> Result<Vec<Happened>> {
    let rows = assessments::facts_of(conn, reading.person)?;
    let known = rows.into_iter().filter_map(|row| {
        let fact = reading.program.fact(&row.fact)?;
        let value = claim_words(reading.program, fact, &row.value);
        let (name, source, status) = (&fact.name, row.source.words(), row.status.words());
        let words = Bilingual::new(
            format!("{}：{}", name.zh, value.zh),
            format!("{}: {}", name.en, value.en),
        );
        let mut note = Bilingual::new(
            format!("{}，{}", source.zh, status.zh),
            format!("{}; {}", source.en, status.en),
        );
        if row.superseded_by.is_some() {
            note.zh.push_str("；后来有了新的记录");
            note.en.push_str("; replaced by a later record");
        }
        let entry = TimelineEntry {
            note: Some(note),
            ..entry(TimelineKind::Fact, reading.now.date, words)
        };
        Some(Happened::at(
            row.recorded_at,
            format!("fact {}", row.id),
            entry,
        ))
    });
    Ok(known.collect())
}

fn corrections(conn: &mut Conn, reading: &Reading<'_>) -> Result<Vec<Happened>> {
    let steps = corrections::history_of(conn, reading.person)?;
    let told = steps.into_iter().map(|(fact, step)| {
        let known = reading.program.fact(&fact);
        let name = known.map_or_else(|| Bilingual::new(&*fact, &*fact), |one| one.name.clone());
        let act = step.act.words();
        let words = Bilingual::new(
            format!("{}：{}", act.zh, name.zh),
            format!("{}: {}", act.en, name.en),
        );
        let note = (!step.note.is_empty()).then(|| Bilingual::new(&*step.note, &*step.note));
        let entry = TimelineEntry {
            note,
            ..entry(TimelineKind::Correction, reading.now.date, words)
        };
        Happened::at(step.at, format!("correction {}", step.id), entry)
    });
    Ok(told.collect())
}

fn permits(conn: &mut Conn, reading: &Reading<'_>) -> Result<Vec<Happened>> {
    let rows = permits::rows_of(conn, reading.person)?;
    let revoked: BTreeSet<String> = rows
        .iter()
        .filter_map(|row| match &row.entry.act {
            Act::Revoked(of) => Some(of.clone()),
            _ => None,
        })
        .collect();
    let told = rows.into_iter().map(|row| {
        let Entry { id, act, on } = row.entry;
        let words = match act {
            Act::Slip => Bilingual::new("在本区居住登记", "Registered in the district"),
            Act::Issued(CardKind::ResidencePermit) => {
                Bilingual::new("发居住证", "Residence permit issued")
            }
            Act::Issued(CardKind::TemporaryPermit { .. }) => {
                Bilingual::new("发临时居住证", "Temporary permit issued")
            }
            Act::Endorsed(_) => Bilingual::new("居住证签注", "Residence permit endorsed"),
            Act::Ended(_) => Bilingual::new("居住证注销", "Permit ended"),
            Act::Revoked(_) => Bilingual::new(
                "撤销一条误登的居住证记录",
                "A mistaken entry of the permit was revoked",
            ),
        };
        let mistaken = Bilingual::new("误登，已撤销", "a mistake, revoked");
        let reference = row.reference.map(|text| Bilingual::new(&*text, &*text));
        let note = if revoked.contains(&id) {
            Some(mistaken)
        } else {
            reference
        };
        let entry = TimelineEntry {
            note,
            ..entry(TimelineKind::Permit, on, words)
        };
        Happened::on(format!("permit {id}"), entry)
    });
    Ok(told.collect())
}

fn awards(conn: &mut Conn, reading: &Reading<'_>) -> Result<Vec<Happened>> {
    let mut steps = awards::history_of(conn, reading.person)?;
    if reading.view == View::Area {
        steps.retain(|step| Some(step.org) == reading.grant.org);
    }
    let told = steps.into_iter().map(|step| {
        let (by, points) = (&step.org_name, step.points.display(1));
        let words = match step.step {
            AwardStep::Signed { .. } => Bilingual::new(
                format!("{}赋 {points} 分，签发", by.zh),
                format!("{} signed an award of {points}", by.en),
            ),
            AwardStep::Posted => Bilingual::new(
                format!("{}赋的 {points} 分生效", by.zh),
                format!("{points} from {} took effect", by.en),
            ),
            AwardStep::Voided { .. } => Bilingual::new(
                format!("{}赋的 {points} 分撤销", by.zh),
                format!("{points} from {} voided", by.en),
            ),
        };
        let note = match &step.step {
            AwardStep::Signed { notice_until } => {
                let day = day_words(*notice_until);
                Some(Bilingual::new(
                    format!("公示到 {}", day.zh),
                    format!("in public notice until {}", day.en),
                ))
            }
            AwardStep::Posted => None,
            AwardStep::Voided { reason } => Some(Bilingual::new(
                format!("理由：{reason}"),
                format!("reason: {reason}"),
            )),
        };
        let key = format!("award {} {}", step.step.code(), step.award);
        let entry = TimelineEntry {
            note,
            ..entry(TimelineKind::Award, step.on, words)
        };
        Happened::on(key, entry)
    });
    Ok(told.collect())
}

fn freezes(conn: &mut Conn, reading: &Reading<'_>) -> Result<Vec<Happened>> {
    let mut all = Vec::new();
    for freeze in freezes_of(conn, reading.person)? {
        let shown = frozen::shown(reading.program, &freeze, reading.view);
        let mut add = |step: &str, on: Date, words: Bilingual| {
            let entry = TimelineEntry {
                note: shown.indicator_name.clone(),
                ..entry(TimelineKind::Freeze, on, words)
            };
            let key = format!("freeze {step} {} {}", freeze.indicator, freeze.from);
            all.push(Happened::on(key, entry));
        };
        add(
            "from",
            shown.from,
            Bilingual::new("积分冻结", "Points frozen"),
        );
        if let Some(free) = shown.until.and_then(|until| until.succ_opt()) {
            let words = Bilingual::new("积分解冻", "Points thawed");
            add("thawed", free, words);
        }
    }
    Ok(all)
}

/// What the audit alone tells: accounts bound, statements issued, help begun and ended.
fn accounts(conn: &mut Conn, reading: &Reading<'_>) -> Result<Vec<Happened>> {
    let told = [
        Event::AccountBound,
        Event::StatementIssued,
        Event::ProxyOpened,
        Event::ProxyAccepted,
        Event::ProxyEnded,
    ];
    let rows = audit::looks_at(conn, reading.person, &told.map(Event::code), AUDIT_MAX)?;
    let told = rows.into_iter().map(|row| {
        let (kind, words) = match Event::from_code(&row.event) {
            Some(Event::AccountBound) => {
                let words = Bilingual::new("账号绑定这份档案", "An account was bound to the file");
                (TimelineKind::Account, words)
            }
            Some(Event::StatementIssued) => {
                let words = Bilingual::new("开具积分单", "A statement of points was issued");
                (TimelineKind::Statement, words)
            }
            Some(event) => (TimelineKind::Proxy, event.words()),
            None => (
                TimelineKind::Proxy,
                Bilingual::new(&*row.event, &*row.event),
            ),
        };
        let key = format!("audit {}", row.event);
        Happened::at(row.at, key, entry(kind, reading.now.date, words))
    });
    Ok(told.collect())
}

/// What was done on the person's behalf, and by whom; looks stand on the person's own page.
fn proxies(conn: &mut Conn, reading: &Reading<'_>) -> Result<Vec<Happened>> {
    let done = proxies::told_of(conn, reading.now, reading.person, AUDIT_MAX)?;
    let acts = done.into_iter().zip(0_u32..);
    let acts = acts.filter(|((_, event, _), _)| *event != Event::ProxyLooked);
    let told = acts.map(|((at, event, by), number)| {
        let entry = TimelineEntry {
            note: Some(by),
            ..entry(TimelineKind::Proxy, reading.now.date, event.words())
        };
        Happened::at(at, format!("proxy {} {number}", event.code()), entry)
    });
    Ok(told.collect())
}
