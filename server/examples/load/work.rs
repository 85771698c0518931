//! What the clients do, all at the same time.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde_json::Value;
use shared::access::Actor;
use shared::accounts::api::SignIn;
use shared::awards::api::{DraftAward, SignAward};
use shared::base::{AwardId, Text};
use shared::enrolment::api::VerifyEnrolment;
use shared::publicity::api::ListNotices;
use uuid::Uuid;

use crate::Outcome;
use crate::district::{Desk, District, GRANT_HUNDREDTHS, PASSWORD};
use crate::figures::{Figures, Line};
use crate::http::Client;

/// How tokens are issued.
pub(crate) type Issue<'a> = &'a (dyn Fn(&Actor) -> server::error::Result<String> + Sync);

/// How hard the server is driven, and with what.
pub(crate) struct Drive<'a> {
    address: SocketAddr,
    clients: usize,
    span: Duration,
    /// How long a client pauses before a call, about.
    pause: Duration,
    district: &'a District,
    token: Issue<'a>,
    /// Look-ups and sign-ins so far: each has its turn among the accounts.
    looks: AtomicUsize,
    sign_ins: AtomicUsize,
}

/// Runs the clients, each in a thread, and puts together what they measured, kind by kind.
pub(crate) fn at_once(
    clients: usize,
    client: impl Fn(usize) -> Outcome<Vec<Figures>> + Sync,
) -> Outcome<Vec<Figures>> {
    let client = &client;
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..clients)
            .map(|number| scope.spawn(move || client(number)))
            .collect();
        let mut all: Vec<Figures> = Vec::new();
        for thread in threads {
            let measured = thread.join().map_err(|_panic| "a client panicked")??;
            all.resize_with(measured.len(), Figures::default);
            all.iter_mut()
                .zip(measured)
                .for_each(|(one, more)| one.add(more));
        }
        Ok(all.into_iter().map(Figures::sorted).collect())
    })
}

/// A text of a request.
fn text<const MAX: usize>(typed: &str) -> Outcome<Text<MAX>> {
    Text::new(typed).map_err(|error| error.to_string().into())
}

/// Each of several kinds of calls with its name.
fn named(names: &[&str], figures: Vec<Figures>) -> Vec<(String, Line)> {
    let kinds = names.iter().zip(figures);
    kinds
        .map(|(name, figures)| ((*name).to_owned(), figures.line()))
        .collect()
}

impl<'a> Drive<'a> {
    pub(crate) fn new(
        address: SocketAddr,
        (clients, span, pause): (usize, Duration, Duration),
        district: &'a District,
        token: Issue<'a>,
    ) -> Self {
        Self {
            address,
            clients,
            span,
            pause,
            district,
            token,
            looks: AtomicUsize::new(0),
            sign_ins: AtomicUsize::new(0),
        }
    }

    /// Grants: a clerk drafts, the head signs. The clients share the desks out among themselves.
    pub(crate) fn grants(&self, name: &str, desks: &[Desk]) -> Outcome<Vec<(String, Line)>> {
        let tokens = desks.iter().map(|desk| desk.tokens(self.token));
        let tokens = tokens.collect::<Outcome<Vec<_>>>()?;
        let figures = at_once(self.clients, |number| {
            let place = number % desks.len();
            let (Some(desk), Some(tokens)) = (desks.get(place), tokens.get(place)) else {
                return Err("no desk for the client".into());
            };
            self.one_after_another(|client, figures| {
                let [grants, drafts, signatures] = figures;
                let answered = desk.grant(client, tokens, (drafts, signatures))?;
                if let Some(accepted) = answered {
                    let refused = (!accepted).then(|| "not granted".to_owned());
                    grants.count(drafts.last() + signatures.last(), refused);
                }
                Ok(answered.is_some())
            })
        })?;
        Ok(named(
            &[
                name,
                &format!("  drafts of {name}"),
                &format!("  signatures of {name}"),
            ],
            figures,
        ))
    }

    /// Look-ups at a school's window, by turns under many accounts, because one may look so often
    /// an hour and no more.
    pub(crate) fn look_ups(&self, name: &str) -> Outcome<Vec<(String, Line)>> {
        let staff = self.district.staff.iter().map(self.token);
        let tokens = staff.collect::<Result<Vec<_>, _>>()?;
        let figures = at_once(self.clients, |_number| {
            self.one_after_another(|client, [looks]| {
                let turn = self.looks.fetch_add(1, Ordering::Relaxed);
                let Some(token) = tokens.get(turn / District::LOOKS) else {
                    return Ok(false);
                };
                client.call(token, &self.district.look(turn)?, looks)?;
                Ok(true)
            })
        })?;
        Ok(named(&[name], figures))
    }

    /// The public list, page after page from the first, and again.
    pub(crate) fn notices(&self, name: &str) -> Outcome<Vec<(String, Line)>> {
        let figures = at_once(self.clients, |_number| {
            let mut request = ListNotices::default();
            self.one_after_another(move |client, [pages]| {
                client.call("", &request, pages)?;
                let answer: Value = serde_json::from_slice(&client.body)?;
                request.cursor = answer
                    .get("next")
                    .and_then(Value::as_str)
                    .map(text)
                    .transpose()?;
                Ok(true)
            })
        })?;
        Ok(named(&[name], figures))
    }

    /// Sign-ins with name and password, each from an address of its own, because one address may
    /// sign in so often a minute and no more.
    pub(crate) fn sign_ins(&self, name: &str) -> Outcome<Vec<(String, Line)>> {
        let figures = at_once(self.clients, |_number| {
            self.one_after_another(|client, [sign_ins]| {
                let turn = self.sign_ins.fetch_add(1, Ordering::Relaxed);
                let logins = &self.district.logins;
                let Some(login) = logins.get(turn % logins.len()) else {
                    return Ok(false);
                };
                client.move_to(turn);
                let request = SignIn {
                    login: text(login)?,
                    password: PASSWORD.to_owned(),
                    second_factor: None,
                };
                client.call("", &request, sign_ins)?;
                Ok(true)
            })
        })?;
        Ok(named(&[name], figures))
    }

    /// One client's calls until the time is over or nothing is left to do.
    fn one_after_another<const N: usize>(
        &self,
        mut call: impl FnMut(&mut Client, &mut [Figures; N]) -> Outcome<bool>,
    ) -> Outcome<Vec<Figures>> {
        let mut client = Client::connect(self.address)?;
        client.pause_for(self.pause);
        let mut figures: [Figures; N] = std::array::from_fn(|_| Figures::default());
        let start = Instant::now();
        while start.elapsed() < self.span && call(&mut client, &mut figures)? {}
        for one in &mut figures {
            one.span = start.elapsed();
        }
        Ok(figures.into())
    }
}

impl District {
    /// The look-up of a turn.
    pub(crate) fn look(&self, turn: usize) -> Outcome<VerifyEnrolment> {
        let id = self.citizen_ids.get(turn % self.citizen_ids.len());
        Ok(VerifyEnrolment {
            citizen_id: text(id.ok_or("nobody applies")?)?,
            statement_code: None,
        })
    }
}

impl Desk {
    /// The tokens of clerk and head.
    pub(crate) fn tokens(&self, token: Issue<'_>) -> Outcome<(String, String)> {
        Ok((token(&self.clerk)?, token(&self.head)?))
    }

    /// The next grant: a draft and its signature; nothing once all have their share.
    pub(crate) fn grant(
        &self,
        client: &mut Client,
        (clerk, head): &(String, String),
        (drafts, signatures): (&mut Figures, &mut Figures),
    ) -> Outcome<Option<bool>> {
        let Some(request) = self.draft(self.turn.fetch_add(1, Ordering::Relaxed)) else {
            return Ok(None);
        };
        let sign = SignAward {
            org: request.org,
            award: request.award,
        };
        if !client.call(clerk, &request, drafts)? {
            return Ok(Some(false));
        }
        client.call(head, &sign, signatures).map(Some)
    }

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
