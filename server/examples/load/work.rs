//! What the clients do, all at the same time.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use shared::access::Actor;
use shared::awards::api::{DraftAward, SignAward};
use shared::base::{AwardId, Text};
use shared::enrolment::api::VerifyEnrolment;
use uuid::Uuid;

use crate::Outcome;
use crate::district::{Desk, District, GRANT_HUNDREDTHS};
use crate::figures::Figures;
use crate::http::Client;

/// How hard the server is driven.
pub(crate) struct Drive {
    pub(crate) address: SocketAddr,
    pub(crate) clients: usize,
    pub(crate) span: Duration,
}

/// Runs the clients, each in a thread, and puts together what they measured.
pub(crate) fn at_once(
    clients: usize,
    client: impl Fn(usize) -> Outcome<Figures> + Sync,
) -> Outcome<Figures> {
    let client = &client;
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..clients)
            .map(|number| scope.spawn(move || client(number)))
            .collect();
        let mut figures = Figures::default();
        for thread in threads {
            figures.add(thread.join().map_err(|_panic| "a client panicked")??);
        }
        Ok(figures.sorted())
    })
}

impl Drive {
    /// Grants: a clerk drafts, the head signs. The clients share the desks out among themselves.
    pub(crate) fn grants(
        &self,
        name: &str,
        desks: &[Desk],
        token: impl Fn(Actor) -> server::error::Result<String>,
    ) -> Outcome<()> {
        let tokens = desks
            .iter()
            .map(|desk| Ok((token(desk.clerk.clone())?, token(desk.head.clone())?)))
            .collect::<Outcome<Vec<_>>>()?;
        let turns: Vec<AtomicUsize> = desks.iter().map(|_| AtomicUsize::new(0)).collect();
        let figures = at_once(self.clients, |number| {
            let place = number % desks.len();
            let (Some(desk), Some((clerk, head)), Some(turn)) =
                (desks.get(place), tokens.get(place), turns.get(place))
            else {
                return Err("no desk for the client".into());
            };
            self.one_after_another(|client| {
                let Some(request) = desk.draft(turn.fetch_add(1, Ordering::Relaxed)) else {
                    return Ok(None);
                };
                let sign = SignAward {
                    org: request.org,
                    award: request.award,
                };
                let drafted = client.post(clerk, &request)?;
                let signed = client.post(head, &sign)?;
                Ok(Some(drafted == 200 && signed == 200))
            })
        })?;
        figures.print(name);
        Ok(())
    }

    /// Look-ups at a school's window, by turns under many accounts, because one may look so often
    /// an hour and no more.
    pub(crate) fn look_ups(
        &self,
        name: &str,
        district: &District,
        token: impl Fn(Actor) -> server::error::Result<String>,
    ) -> Outcome<()> {
        let tokens = district
            .staff
            .iter()
            .map(|actor| token(actor.clone()))
            .collect::<Result<Vec<_>, _>>()?;
        let turn = AtomicUsize::new(0);
        let figures = at_once(self.clients, |_number| {
            self.one_after_another(|client| {
                let turn = turn.fetch_add(1, Ordering::Relaxed);
                let ids = &district.citizen_ids;
                let (Some(token), Some(id)) = (
                    tokens.get(turn / District::LOOKS),
                    ids.get(turn % ids.len()),
                ) else {
                    return Ok(None);
                };
                let request = VerifyEnrolment {
                    citizen_id: Text::new(id).map_err(|error| error.to_string())?,
                    statement_code: None,
                };
                Ok(Some(client.post(token, &request)? == 200))
            })
        })?;
        figures.print(name);
        Ok(())
    }

    /// One client's calls until the time is over or nothing is left to do.
    fn one_after_another(
        &self,
        mut call: impl FnMut(&mut Client) -> Outcome<Option<bool>>,
    ) -> Outcome<Figures> {
        let mut client = Client::connect(self.address)?;
        let mut figures = Figures::default();
        let start = Instant::now();
        while start.elapsed() < self.span {
            let asked = Instant::now();
            let Some(accepted) = call(&mut client)? else {
                break;
            };
            figures.waits.push(asked.elapsed());
            figures.refused += u32::from(!accepted);
        }
        figures.span = start.elapsed();
        Ok(figures)
    }
}

impl Desk {
    /// The draft of a turn: person after person, clause after clause, until all have their share.
    fn draft(&self, turn: usize) -> Option<DraftAward> {
        let person = self.people.get(turn % self.people.len())?;
        let round = turn / self.people.len();
        let clause = self.clauses.get(round / District::GRANTS_EACH)?;
        Some(DraftAward {
            org: self.org,
            award: AwardId(Uuid::now_v7()),
            person: *person,
            clause: *clause,
            points: shared::base::Points::from_hundredths(GRANT_HUNDREDTHS),
            fact_date: self.today,
            evidence: Text::new("网格员记录").ok()?,
        })
    }
}
