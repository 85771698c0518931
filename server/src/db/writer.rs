//! SQLite's one writer: a thread that commits many requests at once.
//!
//! Each request runs in its own savepoint and is answered after the commit; if the commit fails,
//! every request of the group is told so. A closure that panics loses its own change only.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};

use diesel::connection::{AnsiTransactionManager, TransactionManager};
use prometheus::core::Collector;
use prometheus::{Histogram, HistogramOpts, IntGauge};
use tokio::sync::oneshot;

use super::connection::Conn;
use super::pool::{begin_with, commit, rollback};
use crate::error::{Error, Result};

/// Requests that may wait for the writer; more are told to come back.
const QUEUE_MAX: usize = 1024;
/// Requests committed at once.
const GROUP_MAX: usize = 128;

/// Upper bounds of how many requests are committed at once.
const GROUP_SIZES: [f64; 8] = [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0];

/// One request: it runs inside the group's transaction, then is told how the commit went.
trait Job: Send {
    fn run(&mut self, conn: &mut Conn) -> bool;
    fn finish(self: Box<Self>, committed: std::result::Result<(), String>);
}

struct Change<T, F> {
    work: F,
    outcome: Option<Result<T>>,
    reply: oneshot::Sender<Result<T>>,
}

impl<T, F> Job for Change<T, F>
where
    T: Send,
    F: FnMut(&mut Conn) -> Result<T> + Send,
{
    /// True if the change is to be kept.
    fn run(&mut self, conn: &mut Conn) -> bool {
        let work = &mut self.work;
        let outcome = catch_unwind(AssertUnwindSafe(|| work(conn)))
            .unwrap_or_else(|_panic| Err(Error::internal("a change panicked")));
        let keep = outcome.is_ok();
        self.outcome = Some(outcome);
        keep
    }

    fn finish(self: Box<Self>, committed: std::result::Result<(), String>) {
        let answer = match (self.outcome, committed) {
            (Some(Ok(_)) | None, Err(words)) => Err(Error::Unavailable(words)),
            (None, Ok(())) => Err(Error::internal("a change was never run")),
            (Some(outcome), _) => outcome,
        };
        // A caller that went away has nobody to tell; the change stands all the same.
        drop(self.reply.send(answer));
    }
}

/// What the writer tells of itself.
#[derive(Clone)]
struct Figures {
    waiting: IntGauge,
    groups: Histogram,
}

impl Figures {
    fn new() -> prometheus::Result<Self> {
        let groups = HistogramOpts::new(
            "jifen_writer_group_size",
            "Changes that SQLite's writer committed at once.",
        );
        Ok(Self {
            waiting: IntGauge::new(
                "jifen_writer_queue_length",
                "Changes that wait for SQLite's writer.",
            )?,
            groups: Histogram::with_opts(groups.buckets(GROUP_SIZES.to_vec()))?,
        })
    }
}

pub(super) struct Writer {
    queue: SyncSender<Box<dyn Job>>,
    figures: Figures,
}

impl Writer {
    pub(super) fn start(conn: Conn) -> Result<Self> {
        let (queue, jobs) = sync_channel(QUEUE_MAX);
        let figures = Figures::new().map_err(Error::internal)?;
        let told = figures.clone();
        std::thread::Builder::new()
            .name("sqlite-writer".to_owned())
            .spawn(move || serve(conn, &jobs, &told))
            .map_err(|error| Error::Unavailable(error.to_string()))?;
        Ok(Self { queue, figures })
    }

    /// What it tells of itself, to be registered.
    pub(super) fn figures(&self) -> Vec<Box<dyn Collector>> {
        vec![
            Box::new(self.figures.waiting.clone()),
            Box::new(self.figures.groups.clone()),
        ]
    }

    pub(super) async fn write<T, F>(&self, change: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Conn) -> Result<T> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let job = Box::new(Change {
            work: change,
            outcome: None,
            reply,
        });
        self.figures.waiting.inc();
        self.queue.try_send(job).map_err(|error| {
            self.figures.waiting.dec();
            Error::Unavailable(match error {
                TrySendError::Full(_) => "the writer's queue is full".to_owned(),
                TrySendError::Disconnected(_) => "the writer is gone".to_owned(),
            })
        })?;
        answer
            .await
            .map_err(|error| Error::Unavailable(error.to_string()))?
    }
}

/// Runs until every handle of the database is dropped.
fn serve(mut conn: Conn, jobs: &Receiver<Box<dyn Job>>, figures: &Figures) {
    while let Ok(first) = jobs.recv() {
        let mut group = vec![first];
        while group.len() < GROUP_MAX
            && let Ok(job) = jobs.try_recv()
        {
            group.push(job);
        }
        let size = u32::try_from(group.len()).unwrap_or(u32::MAX);
        figures.waiting.sub(i64::from(size));
        figures.groups.observe(f64::from(size));
        let committed = run_group(&mut conn, &mut group).map_err(|error| error.to_string());
        for job in group {
            job.finish(committed.clone());
        }
    }
}

fn run_group(conn: &mut Conn, group: &mut [Box<dyn Job>]) -> Result<()> {
    begin_with(conn, "BEGIN IMMEDIATE")?;
    for job in group {
        // Inside a transaction diesel makes this a savepoint.
        let kept = savepoint(conn, |conn| job.run(conn));
        if let Err(error) = kept {
            rollback(conn);
            return Err(error);
        }
    }
    commit(conn)
}

fn savepoint(conn: &mut Conn, run: impl FnOnce(&mut Conn) -> bool) -> Result<()> {
    crate::either!(conn, inner => AnsiTransactionManager::begin_transaction(inner))?;
    if run(conn) {
        crate::either!(conn, inner => AnsiTransactionManager::commit_transaction(inner))?;
    } else {
        crate::either!(conn, inner => AnsiTransactionManager::rollback_transaction(inner))?;
    }
    Ok(())
}
