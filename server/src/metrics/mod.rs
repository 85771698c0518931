//! Figures of a running server for whoever watches it, in the form that Prometheus reads.
//!
//! They are served on an address of their own, so that no proxy before the server passes them on.
//! No figure names a person, an account, a path or an address: labels are patterns of routes and
//! words of closed lists.

mod serve;

use std::time::Duration;

use prometheus::core::Collector;
use prometheus::{
    Gauge, HistogramOpts, HistogramVec, IntCounterVec, IntGauge, IntGaugeVec, Opts, Registry,
    TextEncoder,
};

pub use serve::server;

use crate::db::Db;
use crate::error::{Error, Result};

/// Upper bounds of how long requests take, in seconds.
const SECONDS: [f64; 11] = [
    0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0,
];

/// The figures of one server.
pub struct Metrics {
    registry: Registry,
    requests: IntCounterVec,
    durations: HistogramVec,
    in_flight: IntGauge,
    connections: IntGaugeVec,
    sign_in_failures: IntCounterVec,
}

impl Metrics {
    /// Fresh figures of a server on a database.
    pub fn new(db: &Db) -> Result<Self> {
        let registry = Registry::new();
        let counted = |name: &str, help: &str, labels: &[&str]| {
            let counter = IntCounterVec::new(Opts::new(name, help), labels);
            registered(&registry, counter)
        };
        let requests = counted(
            "jifen_http_requests_total",
            "Requests answered, by the route's pattern, the method and the class of the status.",
            &["route", "method", "status"],
        )?;
        let sign_in_failures = counted(
            "jifen_sign_in_failures_total",
            "Sign-ins refused, by the code of the refusal.",
            &["reason"],
        )?;
        let took = HistogramOpts::new(
            "jifen_http_request_duration_seconds",
            "How long requests took until their answer began.",
        );
        let durations = HistogramVec::new(took.buckets(SECONDS.to_vec()), &["route", "method"]);
        let in_flight = IntGauge::new(
            "jifen_http_requests_in_flight",
            "Requests that are being answered.",
        );
        let connections = Opts::new(
            "jifen_database_connections",
            "Connections of the pool, in use and idle, and how many there may be.",
        );
        let build = Opts::new("jifen_build_info", "The version of the program; always 1.")
            .const_label("version", env!("CARGO_PKG_VERSION"));
        registered(&registry, Gauge::with_opts(build))?.set(1.0);
        for figures in db.figures() {
            registry.register(figures).map_err(Error::internal)?;
        }
        // Where there is no /proc, the process is not told of.
        #[cfg(target_os = "linux")]
        registry
            .register(Box::new(
                prometheus::process_collector::ProcessCollector::for_self(),
            ))
            .map_err(Error::internal)?;
        Ok(Self {
            requests,
            durations: registered(&registry, durations)?,
            in_flight: registered(&registry, in_flight)?,
            connections: registered(&registry, IntGaugeVec::new(connections, &["state"]))?,
            sign_in_failures,
            registry,
        })
    }

    /// Counts a request as being answered until what is given is dropped, also when the caller goes
    /// away before the answer.
    pub fn begin(&self) -> Underway {
        self.in_flight.inc();
        Underway(self.in_flight.clone())
    }

    /// Counts an answer.
    pub fn answered(&self, (route, method): (&str, &str), status: u16, took: Duration) {
        let class = match status {
            100..200 => "1xx",
            200..300 => "2xx",
            300..400 => "3xx",
            400..500 => "4xx",
            _ => "5xx",
        };
        self.requests
            .with_label_values(&[route, method, class])
            .inc();
        self.durations
            .with_label_values(&[route, method])
            .observe(took.as_secs_f64());
    }

    /// Counts a sign-in that was refused with a code.
    pub fn sign_in_failed(&self, code: &str) {
        self.sign_in_failures.with_label_values(&[code]).inc();
    }

    /// All figures as they are now, as text.
    pub fn render(&self, db: &Db) -> Result<String> {
        let pool = db.connections();
        for (state, number) in [
            ("in_use", pool.in_use),
            ("idle", pool.idle),
            ("max", pool.max),
        ] {
            let gauge = self.connections.with_label_values(&[state]);
            gauge.set(i64::from(number));
        }
        let all = self.registry.gather();
        TextEncoder::new()
            .encode_to_string(&all)
            .map_err(Error::internal)
    }
}

/// A request that is being answered.
pub struct Underway(IntGauge);

impl Drop for Underway {
    fn drop(&mut self) {
        self.0.dec();
    }
}

/// Registers what was made.
fn registered<C: Collector + Clone + 'static>(
    registry: &Registry,
    made: prometheus::Result<C>,
) -> Result<C> {
    let made = made.map_err(Error::internal)?;
    registry
        .register(Box::new(made.clone()))
        .map_err(Error::internal)?;
    Ok(made)
}
