//! What grants and look-ups really send to the database, noted while the server does them one by
//! one, to be sent again without it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use actix_web::web::Data;
use diesel::connection::{Instrumentation, InstrumentationEvent};
use server::State;
use server::db::Db;
use server::schemes::Registry;
use uuid::Uuid;

use crate::Outcome;
use crate::district::District;
use crate::figures::Figures;
use crate::http::Client;
use crate::served;
use crate::work::Issue;

/// Calls noted of each kind: so many that sending them again for half a minute gives nobody more
/// than the cap has room for.
const CALLS: usize = 3_000;

/// One statement with what it was sent with.
#[derive(Clone, Debug)]
pub(crate) struct Statement {
    pub(crate) sql: Arc<str>,
    pub(crate) binds: Vec<Bind>,
}

/// A value as a statement holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Bind {
    Null,
    Text(String),
    /// The id of what this call made, by its number among them: made anew each time.
    Made(usize),
    Number(i64),
    Bool(bool),
    Bytes(Vec<u8>),
    List(Vec<Bind>),
}

/// The calls of each kind.
pub(crate) struct Recorded {
    pub(crate) grants: Vec<Vec<Statement>>,
    pub(crate) look_ups: Vec<Vec<Statement>>,
}

impl Recorded {
    /// Prints how many statements a call is.
    pub(crate) fn print(&self) {
        for (name, calls) in [("grant", &self.grants), ("look-up", &self.look_ups)] {
            let statements: usize = calls.iter().map(Vec::len).sum();
            println!("statements a {name}: {}", statements / calls.len().max(1));
        }
    }
}

/// What was sent since the last look, as diesel writes it.
static SENT: Mutex<Vec<String>> = Mutex::new(Vec::new());

struct Notes;

impl Instrumentation for Notes {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        if let InstrumentationEvent::StartQuery { query, .. } = event
            && let Ok(mut sent) = SENT.lock()
        {
            sent.push(query.to_string());
        }
    }
}

/// Lets a server of this process do so many grants and look-ups and notes what it sends.
pub(crate) fn record(url: &str, district: &District, token: Issue<'_>) -> Outcome<Recorded> {
    let note = || -> Option<Box<dyn Instrumentation>> { Some(Box::new(Notes)) };
    diesel::connection::set_default_instrumentation(note)?;
    let state = Data::new(State::new(
        Db::open(url, 1)?,
        district.clock,
        district.keys.clone(),
        Registry::load(None)?,
    )?);
    diesel::connection::set_default_instrumentation(|| None)?;
    let mut client = Client::connect(served::within(state, 1)?)?;
    let mut texts = BTreeMap::new();
    let (mut grants, mut look_ups) = (Vec::new(), Vec::new());
    let tokens = district.desks.iter().map(|desk| desk.tokens(token));
    let tokens = tokens.collect::<Outcome<Vec<_>>>()?;
    let desks: Vec<_> = district.desks.iter().zip(&tokens).collect();
    drop(sent());
    for (desk, tokens) in desks.iter().cycle().take(CALLS) {
        let (mut drafts, mut signatures) = (Figures::default(), Figures::default());
        let since = Uuid::now_v7();
        let granted = desk.grant(&mut client, tokens, (&mut drafts, &mut signatures))?;
        let one = statements(&sent(), since, &mut texts)?;
        if granted == Some(true) {
            grants.push(one);
        }
    }
    for (turn, actor) in (0..CALLS).zip(district.staff.iter().rev()) {
        let since = Uuid::now_v7();
        let looked = client.call(
            &token(actor)?,
            &district.look(turn)?,
            &mut Figures::default(),
        )?;
        let one = statements(&sent(), since, &mut texts)?;
        if looked {
            look_ups.push(one);
        }
    }
    Ok(Recorded { grants, look_ups })
}

fn sent() -> Vec<String> {
    SENT.lock()
        .map(|mut sent| std::mem::take(&mut *sent))
        .unwrap_or_default()
}

/// The statements of one call; equal texts are kept once.
fn statements(
    sent: &[String],
    since: Uuid,
    texts: &mut BTreeMap<String, Arc<str>>,
) -> Outcome<Vec<Statement>> {
    let mut made = Vec::new();
    let mut statements = Vec::new();
    for one in sent {
        let (sql, binds) = one.split_once(" -- binds: ").unwrap_or((one, "[]"));
        let sql = sql.trim().trim_end_matches(" --").to_owned();
        let kept = texts.entry(sql.clone()).or_insert_with(|| Arc::from(sql));
        let mut binds = Reader { rest: binds }.list()?;
        for bind in &mut binds {
            mark_made(bind, since, &mut made);
        }
        statements.push(Statement {
            sql: kept.clone(),
            binds,
        });
    }
    Ok(statements)
}

/// Ids hold the moment they were made, so those of the call are the ones behind its beginning.
fn mark_made(bind: &mut Bind, since: Uuid, made: &mut Vec<String>) {
    match bind {
        Bind::List(all) => all.iter_mut().for_each(|one| mark_made(one, since, made)),
        Bind::Text(text) => {
            let id = Uuid::try_parse(text).ok();
            if id.is_none_or(|id| id.get_version_num() != 7 || id < since) {
                return;
            }
            let known = made.iter().position(|one| one == text);
            let number = known.unwrap_or(made.len());
            if known.is_none() {
                made.push(text.clone());
            }
            *bind = Bind::Made(number);
        }
        _ => {}
    }
}

/// Reads values as Rust writes them for who looks for faults.
struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn list(&mut self) -> Outcome<Vec<Bind>> {
        let mut all = Vec::new();
        self.take("[").ok_or("values begin with a bracket")?;
        while self.take("]").is_none() {
            all.push(self.value()?);
            self.rest = self.rest.strip_prefix(", ").unwrap_or(self.rest);
        }
        Ok(all)
    }

    fn take(&mut self, word: &str) -> Option<()> {
        self.rest = self.rest.strip_prefix(word)?;
        Some(())
    }

    fn value(&mut self) -> Outcome<Bind> {
        if self.take("Some(").is_some() {
            let value = self.value()?;
            self.take(")").ok_or("an option that does not end")?;
            return Ok(value);
        }
        if self.rest.starts_with('"') {
            return self.text().map(Bind::Text);
        }
        if self.rest.starts_with('[') {
            let all = self.list()?;
            let bytes = all.iter().map(|one| match one {
                Bind::Number(byte) => u8::try_from(*byte).ok(),
                _ => None,
            });
            let bytes = bytes
                .collect::<Option<Vec<u8>>>()
                .filter(|bytes| !bytes.is_empty());
            return Ok(bytes.map_or(Bind::List(all), Bind::Bytes));
        }
        let end = self.rest.find([',', ')', ']']).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        Ok(match word {
            "None" => Bind::Null,
            "true" => Bind::Bool(true),
            "false" => Bind::Bool(false),
            // What is neither is a day.
            _ => word
                .parse()
                .map_or_else(|_| Bind::Text(word.to_owned()), Bind::Number),
        })
    }

    /// A text in its quotes.
    fn text(&mut self) -> Outcome<String> {
        let mut text = String::new();
        let mut letters = self.rest.char_indices().skip(1);
        while let Some((place, letter)) = letters.next() {
            match letter {
                '"' => {
                    self.rest = self.rest.get(place + 1..).unwrap_or_default();
                    return Ok(text);
                }
                '\\' => {
                    let (_, escaped) = letters.next().ok_or("a text that does not end")?;
                    text.push(match escaped {
                        'n' => '\n',
                        other => other,
                    });
                }
                other => text.push(other),
            }
        }
        Err("a text that does not end".into())
    }
}
