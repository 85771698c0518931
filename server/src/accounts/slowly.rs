//! The slow work of passwords, on threads of its own.
//!
//! A hash holds a processor for some time and 19 MiB of memory. On the threads that wait for the
//! database many people who sign in at once would keep everyone else from them, and each thread
//! would keep the memory. So there are as many threads for it as processors, and those who wait
//! wait in a queue.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, LazyLock, Mutex};

use tokio::sync::oneshot;

use crate::error::{Error, Result};

/// Passwords that may wait; more are told to come back.
const QUEUE_MAX: usize = 1024;

type Job = Box<dyn FnOnce() + Send>;

static QUEUE: LazyLock<SyncSender<Job>> = LazyLock::new(|| {
    let (queue, jobs) = sync_channel(QUEUE_MAX);
    let jobs = Arc::new(Mutex::new(jobs));
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZeroUsize::get);
    for _ in 0..threads {
        let jobs = jobs.clone();
        std::thread::spawn(move || while take(&jobs).is_some_and(run) {});
    }
    queue
});

/// The next job; nothing once nobody can send any more.
fn take(jobs: &Mutex<Receiver<Job>>) -> Option<Job> {
    jobs.lock().ok()?.recv().ok()
}

fn run(job: Job) -> bool {
    // Who asked is told by the end of its channel; the thread goes on with the next.
    drop(std::panic::catch_unwind(std::panic::AssertUnwindSafe(job)));
    true
}

/// Does some slow work apart from the requests.
pub(super) async fn slowly<T: Send + 'static>(
    work: impl FnOnce() -> Result<T> + Send + 'static,
) -> Result<T> {
    let (reply, answer) = oneshot::channel();
    let job: Job = Box::new(move || drop(reply.send(work())));
    let full = |_| Error::Unavailable("too many passwords wait".to_owned());
    QUEUE.try_send(job).map_err(full)?;
    answer.await.map_err(Error::internal)?
}
