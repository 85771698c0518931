//! Search the people an organisation may award.
//!
//! Names are sealed, so a search by name opens the identities of people whom a part of the name
//! finds, batch by batch until the page is full. The look is recorded before it is answered,
//! without the words that were searched for.

use std::collections::{BTreeMap, BTreeSet};

use actix_web::web::{Data, Json};
use chrono::Datelike;
use shared::access::Actor;
use shared::api::{List, Refusal, page_size};
use shared::awards::api::{Awardee, Given, RefusalView, SearchAwardees};
use shared::awards::{AwardRefusal, IndicatorTerms, PersonalCap, Recipient, admit_person};
use shared::base::{PersonId, Points, full_months};
use uuid::Uuid;

use crate::State;
use crate::awards::recipient::{Member, People};
use crate::awards::setting::awarder_kind;
use crate::awards::{Setting, org_within, quotas};
use crate::db::Conn;
use crate::error::Result;
use crate::freezes::{FreezeOnRecord, freezes_of_many};
use crate::households::kin_of;
use crate::registers::audit::{self, Entry, Event};
use crate::registers::orgs::Org;
use crate::registers::residents::{Identity, identities};
use crate::web::{Authorized, Permit, Reply, cursor_id, page};

/// How many people are looked at together.
const BATCH: usize = 200;
/// How many people are counted at most; of more only the page is told.
const COUNT_MAX: usize = 10_000;

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<SearchAwardees>,
    state: Data<State>,
) -> Reply<List<Awardee>> {
    if request.query.is_some() {
        state.limits.search.check(&permit.actor.account)?;
    }
    let setting = Setting::of(&state, &permit.actor.district);
    let now = setting.now;
    let entry = Entry::by(&permit.actor, &permit.request_id, Event::ResidentsSearched);
    let entry = entry.of_org(request.org);
    let found = state
        .db
        .read(move |conn| search(conn, &setting, &permit, &request))
        .await?;
    let entry = entry.detail(serde_json::json!({ "shown": found.items.len() }));
    audit::record_look(&state, now, entry).await?;
    Ok(Json(found))
}

fn search(
    conn: &mut Conn,
    setting: &Setting,
    permit: &Permit<SearchAwardees>,
    request: &SearchAwardees,
) -> Result<List<Awardee>> {
    let org = org_within(conn, setting.today(), permit, request.org)?;
    let after: Option<PersonId> = cursor_id(request.cursor.as_ref())?;
    let people = People::of(conn, &org, setting.today())?;
    let query = request.query.as_deref().filter(|query| !query.is_empty());
    // Every filter looks into each person's file, so that only the plain list is cheap to count.
    let plain = query.is_none() && request.awardable.is_none() && request.person.is_none();
    let total = if plain {
        people.count_up_to(conn, COUNT_MAX)?
    } else {
        None
    };
    let total = total.and_then(|total| u32::try_from(total).ok());
    let size = page_size(request.limit);
    let wanted = usize::try_from(size)
        .unwrap_or(usize::MAX)
        .saturating_add(1);
    let (mut found, mut behind) = (Vec::new(), after);
    while found.len() < wanted {
        // Most of those whom a query finds fit, so no more are looked for than are shown.
        let asked = query.map_or(BATCH, |_| wanted - found.len());
        let batch = match (request.person, query) {
            (Some(only), _) => just(people.after(conn, before(only), 1)?, only, behind),
            (None, Some(query)) => {
                people.called_after(conn, &setting.keys, query, (behind, asked))?
            }
            (None, None) => people.after(conn, behind, asked)?,
        };
        let Some(last) = batch.last() else { break };
        behind = Some(last.person);
        let files = Files::load(conn, setting, (&org, &permit.actor), &batch)?;
        for member in &batch {
            let awardee = files.awardee(setting, &permit.actor, *member, query);
            let fits = |one: &Awardee| {
                let awardable = one.refusal.is_none();
                request.awardable.is_none_or(|only| only == awardable)
            };
            found.extend(awardee.filter(fits));
        }
        if batch.len() < asked {
            break;
        }
    }
    found.truncate(wanted);
    let (items, next) = page(found, size, |one: &Awardee| one.person);
    Ok(List { items, next, total })
}

/// The id right before one, so that the one comes first behind it.
fn before(person: PersonId) -> Option<PersonId> {
    let before = person.0.as_u128().checked_sub(1)?;
    Some(PersonId(Uuid::from_u128(before)))
}

/// The one person, unless it is another or was looked at before.
fn just(found: Vec<Member>, only: PersonId, behind: Option<PersonId>) -> Vec<Member> {
    let fits = |member: &Member| member.person == only && Some(only) > behind;
    found.into_iter().filter(fits).collect()
}

/// What is on file of a batch of people, as far as the organisation may know it.
struct Files {
    identities: BTreeMap<PersonId, Identity>,
    freezes: BTreeMap<PersonId, Vec<FreezeOnRecord>>,
    given: BTreeMap<(PersonId, String), Points>,
    /// The actor's own kin.
    kin: BTreeSet<PersonId>,
    /// What the organisation awards.
    indicators: Vec<IndicatorTerms>,
}

impl Files {
    fn load(
        conn: &mut Conn,
        setting: &Setting,
        (org, actor): (&Org, &Actor),
        batch: &[Member],
    ) -> Result<Self> {
        let persons: Vec<PersonId> = batch.iter().map(|member| member.person).collect();
        let kind = awarder_kind(org.kind);
        let year = setting.today().year();
        Ok(Self {
            identities: identities(conn, &setting.keys, &persons)?,
            freezes: freezes_of_many(conn, &persons)?,
            kin: match actor.person {
                Some(actor) => kin_of(conn, actor, setting.today())?,
                None => BTreeSet::new(),
            },
            given: quotas::given_by_person(conn, org.id, year, &persons)?,
            indicators: setting
                .terms()
                .indicators
                .into_iter()
                .filter(|indicator| kind == Some(indicator.awarder))
                .collect(),
        })
    }

    /// The person as shown, if the query finds them; an erased person is nobody's to award.
    fn awardee(
        &self,
        setting: &Setting,
        actor: &Actor,
        member: Member,
        query: Option<&str>,
    ) -> Option<Awardee> {
        let identity = self.identities.get(&member.person)?;
        if query.is_some_and(|query| !identity.matches(query)) {
            return None;
        }
        let months = full_months(member.since, setting.today());
        Some(Awardee {
            person: member.person,
            name: identity.masked_name(),
            citizen_id: identity.masked_citizen_id(),
            months,
            given: self
                .indicators
                .iter()
                .map(|indicator| Given {
                    indicator: indicator.id.clone(),
                    points: self.given(member.person, indicator),
                    cap: indicator.awarder_cap,
                })
                .collect(),
            refusal: self
                .refusal(setting, actor, member, months)
                .map(|refusal| RefusalView {
                    code: refusal.code().to_owned(),
                    words: refusal.words(),
                }),
        })
    }

    fn given(&self, person: PersonId, indicator: &IndicatorTerms) -> Points {
        let key = (person, indicator.id.clone());
        self.given.get(&key).copied().unwrap_or(Points::ZERO)
    }

    /// Why no indicator of the organisation can be awarded to the person today.
    fn refusal(
        &self,
        setting: &Setting,
        actor: &Actor,
        member: Member,
        months: u32,
    ) -> Option<AwardRefusal> {
        let freezes = self.freezes.get(&member.person);
        let freezes = freezes.map_or(&[][..], Vec::as_slice);
        let recipient = Recipient {
            belongs: true,
            kin: self.kin.contains(&member.person),
            insured_months: months,
            awardable: !setting.is_frozen(freezes),
        };
        let caps = self.indicators.iter().map(|indicator| {
            let cap = PersonalCap {
                cap: indicator.awarder_cap,
                given: self.given(member.person, indicator),
            };
            (indicator, cap)
        });
        admit_person(member.person, actor.person, recipient, caps).err()
    }
}
