//! Take in a list of organisations: in whole, or not at all.
//!
//! A row is held against what is on file by its credit code, or by kind, name and area where it
//! has none; what differs is a change from today. So the same list twice changes nothing.

use std::collections::BTreeMap;

use actix_web::web::{Data, Json};
use serde_json::json;
use shared::access::Target;
use shared::base::{AccountId, AreaId, Bilingual, Date, OrgId};
use shared::imports::{ImportAnswer, LIST};
use shared::orgs::api::ImportOrgs;
use shared::orgs::{AreaKind, COLUMNS, ListedOrg, OrgColumn, OrgKind, read_row};
use uuid::Uuid;

use crate::State;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::imports::{self, Columns, Table};
use crate::orgs::create::{enter, first};
use crate::orgs::store;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::orgs::areas::kind_on;
use crate::registers::orgs::{self as register, Version};
use crate::registers::orgs::{Org, area_of_code, area_path};
use crate::web::{Authorized, Permit, Reply};

/// The columns of the list.
pub(crate) const LISTED: Columns<OrgColumn> = Columns {
    known: &COLUMNS,
    ignored: &[],
};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<ImportOrgs>,
    state: Data<State>,
) -> Reply<ImportAnswer> {
    let now = state.clock.now();
    permit.within(&Target {
        district: permit.actor.district.clone(),
        ..Target::default()
    })?;
    let turn = imports::turn().await?;
    let (table, _) = imports::read(&turn, &request.file, LIST, LISTED).await?;
    let dry_run = request.dry_run;
    let work = move |conn: &mut Conn| run(conn, now, &permit, &table, dry_run);
    let answer = if dry_run {
        state.db.read(work).await
    } else {
        state.db.write(work).await
    };
    answer.map(Json)
}

fn run(
    conn: &mut Conn,
    now: Now,
    permit: &Permit<ImportOrgs>,
    table: &Table<OrgColumn>,
    dry_run: bool,
) -> Result<ImportAnswer> {
    let (district, by) = (permit.actor.district.as_str(), permit.actor.account);
    let answer = import(conn, now, (district, Some(by)), table, dry_run)?;
    if answer.done && answer.added + answer.changed > 0 {
        let entry = Entry::by(&permit.actor, &permit.request_id, Event::OrgsImported);
        let told = json!({ "added": answer.added, "changed": answer.changed });
        audit::record(conn, now, entry.detail(told))?;
    }
    Ok(answer)
}

/// What a row of the list does.
enum Step {
    Add(ListedOrg, (AreaId, Option<AreaId>)),
    Change(Version),
}

/// Looks at a list and, where nothing stands against it, writes it unless it is a dry run.
pub fn import(
    conn: &mut Conn,
    now: Now,
    (district, by): (&str, Option<AccountId>),
    table: &Table<OrgColumn>,
    dry_run: bool,
) -> Result<ImportAnswer> {
    if !dry_run {
        store::take_register(conn, district)?;
    }
    let mut known = Known::load(conn, district, now.date)?;
    let mut answer = ImportAnswer {
        rows: table.count(),
        ..ImportAnswer::default()
    };
    for fault in table.heading_faults() {
        answer.fault(fault.row, &fault.column, fault.words.clone());
    }
    if !answer.is_clean() {
        // Without its columns no row reads, and one fault a row more helps nobody.
        return Ok(answer);
    }
    let mut steps = Vec::new();
    for row in table.rows() {
        let listed = match row.read(|row| read_row(|column| row.cell(column))) {
            Ok(listed) => listed,
            Err(faults) => {
                for (column, words) in faults {
                    answer.fault(row.number, &column.heading(), words);
                }
                continue;
            }
        };
        match known.step(conn, row.number, listed) {
            Ok(Some(step)) => {
                match step {
                    Step::Add(..) => answer.added += 1,
                    Step::Change(_) => answer.changed += 1,
                }
                steps.push(step);
            }
            Ok(None) => answer.unchanged += 1,
            Err(Stop::Fault(column, words)) => answer.fault(row.number, &column.heading(), words),
            Err(Stop::Error(error)) => return Err(error),
        }
    }
    if dry_run || !answer.is_clean() {
        return Ok(answer);
    }
    for step in steps {
        write(conn, now, (district, by), step)?;
    }
    answer.done = true;
    Ok(answer)
}

fn write(
    conn: &mut Conn,
    now: Now,
    (district, by): (&str, Option<AccountId>),
    step: Step,
) -> Result<()> {
    match step {
        Step::Add(listed, places) => {
            let org = OrgId(Uuid::now_v7());
            let version = first(now, org, &listed.facts, places);
            enter(conn, now, (district, listed.kind), &version, by)
        }
        Step::Change(version) => {
            if !store::close_version(conn, version.org, version.from)? {
                return Err(Error::internal("a change that was looked at does not hold"));
            }
            store::open_version(conn, now, by, &version)
        }
    }
}

/// Why a row goes no further.
enum Stop {
    Fault(OrgColumn, Bilingual),
    Error(Error),
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

/// What is on file, with the rows above among it.
struct Known<'a> {
    district: &'a str,
    today: Date,
    by_code: BTreeMap<String, Org>,
    by_name: BTreeMap<(OrgKind, String, AreaId), Org>,
    /// The first row of each organisation in the list.
    rows: BTreeMap<String, u32>,
    areas: BTreeMap<String, Option<(AreaId, AreaKind)>>,
}

impl<'a> Known<'a> {
    fn load(conn: &mut Conn, district: &'a str, today: Date) -> Result<Self> {
        let all = register::all(conn, district, OrgKind::ALL, today)?;
        let coded = all
            .iter()
            .filter_map(|org| Some((org.uscc.clone()?, org.clone())));
        Ok(Self {
            district,
            today,
            by_code: coded.collect(),
            by_name: all
                .into_iter()
                .map(|org| ((org.kind, org.name.zh.clone(), org.area), org))
                .collect(),
            rows: BTreeMap::new(),
            areas: BTreeMap::new(),
        })
    }

    /// The area of this district that has a code today.
    fn area(&mut self, conn: &mut Conn, code: &str) -> Result<Option<(AreaId, AreaKind)>> {
        if let Some(found) = self.areas.get(code) {
            return Ok(*found);
        }
        let found = match area_of_code(conn, code, self.today) {
            Err(Error::Database(diesel::result::Error::NotFound)) => None,
            found => Some(found?),
        };
        let mut here = None;
        if let Some(area) = found {
            let root = area_path(conn, area, self.today)?.last().copied();
            let district = area_of_code(conn, self.district, self.today)?;
            let kind = kind_on(conn, area, self.today)?;
            here = kind
                .filter(|_| root == Some(district))
                .map(|kind| (area, kind));
        }
        self.areas.insert(code.to_owned(), here);
        Ok(here)
    }

    /// What a row does; nothing if it stands on file already.
    fn step(
        &mut self,
        conn: &mut Conn,
        number: u32,
        listed: ListedOrg,
    ) -> std::result::Result<Option<Step>, Stop> {
        let places = self.places(conn, &listed)?;
        let uscc = listed.facts.uscc.as_ref();
        let named = (listed.kind, listed.facts.name.zh.clone(), places.0);
        let key = uscc.cloned().unwrap_or_else(|| {
            format!(
                "{}/{}/{}",
                listed.kind.code(),
                listed.facts.name.zh,
                places.0
            )
        });
        if let Some(first) = self.rows.insert(key, number) {
            let words = Bilingual::new(
                format!("与第 {first} 行是同一个单位。"),
                format!("This is the same organisation as in row {first}."),
            );
            return Err(Stop::Fault(OrgColumn::NameZh, words));
        }
        let on_file = uscc.and_then(|code| self.by_code.get(code));
        // An organisation that was on file without its code is known by its name.
        let on_file = on_file.or_else(|| {
            let same = self.by_name.get(&named)?;
            (uscc.is_none() || same.uscc.is_none()).then_some(same)
        });
        let Some(org) = on_file.cloned() else {
            if let Some(code) = uscc
                && store::holder_of(conn, code, (None, self.today))?.is_some()
            {
                let words = Bilingual::new(
                    "这个统一社会信用代码已登记给另一个单位。",
                    "Another organisation holds this credit code.",
                );
                return Err(Stop::Fault(OrgColumn::Uscc, words));
            }
            return Ok(Some(Step::Add(listed, places)));
        };
        self.change(conn, &org, listed, places)
    }

    /// The places of a row, which are to be of this district and to fit the kind.
    fn places(
        &mut self,
        conn: &mut Conn,
        listed: &ListedOrg,
    ) -> std::result::Result<(AreaId, Option<AreaId>), Stop> {
        let fault = |column, code: &str, kinds: &[AreaKind]| {
            let names: Vec<Bilingual> = kinds.iter().map(|kind| kind.words()).collect();
            let zh: Vec<&str> = names.iter().map(|name| name.zh.as_str()).collect();
            let en: Vec<&str> = names.iter().map(|name| name.en.as_str()).collect();
            let words = Bilingual::new(
                format!("本区没有代码为 {code} 的{}。", zh.join("、")),
                format!("No {} of this district has the code {code}.", en.join(", ")),
            );
            Stop::Fault(column, words)
        };
        let kinds = listed.kind.places();
        let area = self.area(conn, &listed.area)?;
        let (area, _) = area
            .filter(|(_, kind)| kinds.contains(kind))
            .ok_or_else(|| fault(OrgColumn::Area, &listed.area, kinds))?;
        let Some(code) = &listed.school_area else {
            return Ok((area, None));
        };
        let kinds = &[AreaKind::SchoolArea];
        let (school_area, _) = self
            .area(conn, code)?
            .filter(|(_, kind)| kinds.contains(kind))
            .ok_or_else(|| fault(OrgColumn::SchoolArea, code, kinds))?;
        Ok((area, Some(school_area)))
    }

    fn change(
        &self,
        conn: &mut Conn,
        org: &Org,
        listed: ListedOrg,
        (area, school_area): (AreaId, Option<AreaId>),
    ) -> std::result::Result<Option<Step>, Stop> {
        let fault = |zh: &str, en: &str| {
            let words = Bilingual::new(zh, en);
            Err(Stop::Fault(OrgColumn::NameZh, words))
        };
        if org.kind != listed.kind {
            return fault(
                "登记的类别不同，请核对信用代码。",
                "It is on file as another kind; check the credit code.",
            );
        }
        // A list without English names says nothing against those on file.
        let mut name = listed.facts.name;
        if name.en == name.zh && org.name.zh == name.zh {
            name.en.clone_from(&org.name.en);
        }
        let uscc = listed.facts.uscc.or_else(|| org.uscc.clone());
        let standing = (&org.name, &org.uscc, org.area, org.school_area);
        if standing == (&name, &uscc, area, school_area) {
            return Ok(None);
        }
        if org.ending.is_some() {
            return fault(
                "已登记关闭或并入，不能再改。",
                "A closing or a merger is on record; nothing can be changed any more.",
            );
        }
        let last = register::versions(conn, &[org.id])?.pop();
        if last.is_none_or(|last| last.from >= self.today) {
            return fault(
                "今天或之后已有变更记录，请在单位页面办理。",
                "A change from today or later is on record; change it on its own page.",
            );
        }
        Ok(Some(Step::Change(Version {
            org: org.id,
            name,
            uscc,
            area,
            school_area,
            from: self.today,
            to: None,
            reason: "名单导入 Imported list".to_owned(),
        })))
    }
}
