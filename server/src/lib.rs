//! What is stored: the REST backend of Jifen.
//!
//! A thin layer: check the right, load, ask `shared`, store, audit, answer. Features are folders,
//! verbs are files; a verb file holds the handler and its use case, one transaction. What features
//! on every side ask for stands in [`registers`]; no two build on each other.

pub mod accounts;
pub mod activities;
pub mod api_keys;
pub mod assessments;
pub mod audit;
pub mod awarders;
pub mod awards;
pub mod backup;
pub mod callers;
pub mod check_sheets;
pub mod checkpoints;
pub mod cli;
pub mod clock;
pub mod config;
pub mod consents;
pub mod corrections;
pub mod db;
pub mod demo;
pub mod employments;
pub mod enrolment;
pub mod erasures;
pub mod error;
pub mod evidence;
pub mod fairness;
pub mod freezes;
pub mod households;
pub mod imports;
pub mod keys;
pub mod letters;
pub mod metrics;
pub mod objections;
pub mod openapi;
pub mod orgs;
pub mod permits;
pub mod plain;
pub mod policies;
pub mod proxies;
pub mod publicity;
pub mod registers;
mod request_id;
pub mod residents;
pub mod retention;
pub mod rotation;
pub mod schemes;
pub mod security;
mod turns;
pub mod verify;
pub mod web;
pub mod work;

use std::sync::Arc;
use std::time::Duration;

use actix_web::App;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::middleware::{Compress, from_fn};
use actix_web::web::{Data, ServiceConfig, scope};
use mimalloc::MiMalloc;

use crate::accounts::Tokens;
use crate::callers::KnownCallers;
use crate::clock::Clock;
use crate::config::{IDLE_MINUTES_DEFAULT, Office};
use crate::db::{Db, Meta, meta};
use crate::error::Result;
use crate::keys::Keys;
use crate::metrics::Metrics;
use crate::schemes::Registry;
use crate::web::{Callers, Limits, Operation};

/// The C library's allocator keeps most of the 19 MiB that each password takes; this one gives them
/// back.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// A file of a megabyte arrives in this time on a line that is slow but works.
const BODY_WITHIN: Duration = Duration::from_secs(30);

/// What every request shares.
pub struct State {
    /// The database.
    pub db: Db,
    /// The clock.
    pub clock: Clock,
    /// The secrets; shared with the closures of transactions.
    pub keys: Arc<Keys>,
    /// Makes and checks access tokens.
    pub tokens: Tokens,
    /// Knows who calls.
    pub callers: Arc<dyn Callers>,
    /// The published schemes.
    pub schemes: Arc<Registry>,
    /// The six digits of the district served; empty while the database holds none.
    pub district: String,
    /// True where the data are a synthetic demo.
    pub demo: bool,
    /// What is told to who watches the server.
    pub metrics: Metrics,
    /// Who asks whether the database answers takes turns, so that a database that hangs holds up
    /// one question and not all.
    pub probe: Arc<tokio::sync::Mutex<()>>,
    /// How often what may be asked for.
    pub limits: Limits,
    /// Minutes without a refresh after which a staff session ends.
    pub idle_minutes: u16,
    /// How long the body of a request may take to arrive.
    pub body_within: Duration,
    /// True unless the server listens on the machine itself only.
    pub secure_cookies: bool,
    /// True if a proxy stands before the server whose word on the caller's address is trusted.
    pub behind_proxy: bool,
    /// Where people are helped.
    pub offices: Vec<Office>,
}

impl State {
    /// The state of a server on a migrated database.
    pub fn new(db: Db, clock: Clock, keys: Keys, schemes: Registry) -> Result<Self> {
        let (district, demo_day) =
            db.read_blocking(|conn| Ok((meta(conn, Meta::District)?, meta(conn, Meta::DemoDay)?)))?;
        Ok(Self {
            metrics: Metrics::new(&db)?,
            probe: Arc::default(),
            db,
            clock,
            tokens: Tokens::new(&keys.tokens),
            keys: Arc::new(keys),
            callers: Arc::new(KnownCallers),
            schemes: Arc::new(schemes),
            district: district.unwrap_or_default(),
            demo: demo_day.is_some(),
            limits: Limits::default(),
            idle_minutes: IDLE_MINUTES_DEFAULT,
            body_within: BODY_WITHIN,
            secure_cookies: true,
            behind_proxy: false,
            offices: if demo_day.is_some() {
                demo::offices()
            } else {
                Vec::new()
            },
        })
    }
}

/// Every operation the server serves; the documentation and the access tests read this table.
pub fn operations() -> Vec<Operation> {
    [
        accounts::operations(),
        work::operations(),
        activities::operations(),
        audit::operations(),
        awarders::operations(),
        awards::operations(),
        check_sheets::operations(),
        checkpoints::operations(),
        corrections::operations(),
        objections::operations(),
        erasures::operations(),
        fairness::operations(),
        evidence::operations(),
        orgs::operations(),
        permits::operations(),
        employments::operations(),
        policies::operations(),
        proxies::operations(),
        publicity::operations(),
        consents::operations(),
        households::operations(),
        residents::operations(),
        enrolment::operations(),
        schemes::operations(),
        security::operations(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The whole application: every operation, the client, and what surrounds them.
pub fn app(
    state: Data<State>,
) -> App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<impl MessageBody>,
        Error = actix_web::Error,
        InitError = (),
    >,
> {
    App::new()
        .configure(configure(state))
        .wrap(from_fn(web::guard))
        .wrap(from_fn(web::trace_requests))
}

/// Configures an application with all operations and the client.
fn configure(state: Data<State>) -> impl FnOnce(&mut ServiceConfig) {
    move |config| {
        config.app_data(state);
        config.service(
            scope("/api")
                .wrap(Compress::default())
                .route("/openapi.json", actix_web::web::get().to(openapi::serve))
                .configure(openapi::page::configure)
                .configure(|config| web::register(config, &operations()))
                .default_service(actix_web::web::to(web::nothing_here)),
        );
        web::health::configure(config);
        plain::configure(config);
        web::assets::configure(config);
    }
}
