//! Program, policies and date: from the device at once, from the server as soon as it answers.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::base::{Date, Text};
use shared::policies::Policy;
use shared::policies::api::ListPolicies;
use shared::schemes::api::{ListSchemes, ReadProgram};
use shared::scoring::Program;

use super::device::Kept;
use crate::api::{Failure, Remote, call};
use crate::ui::clock;

/// What the preview works from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The compiled scheme.
    pub program: Program,
    /// The policies in force, in the order they are shown.
    pub policies: Vec<Policy>,
    /// The day everything is judged at: the server's today, or the device's while it is alone.
    pub as_of: Date,
}

/// The source as it stands in the context.
pub type SourceSignal = RwSignal<Remote<Arc<Source>>>;

/// Puts the source into the context and begins to fetch it.
pub fn provide_source() {
    let signal: SourceSignal = RwSignal::new(kept().map_or(Remote::Loading, Remote::Ready));
    provide_context(signal);
    fetch(signal);
}

/// The source of this program.
pub fn use_source() -> SourceSignal {
    use_context().unwrap_or_default()
}

/// Fetches the source; a failure is shown only if the device has kept none.
pub fn fetch(signal: SourceSignal) {
    spawn_local(async move {
        let answer = from_server().await;
        let usable = signal.with_untracked(|held| matches!(held, Remote::Ready(_)));
        match answer {
            Ok(source) => {
                let same = signal.with_untracked(|held| *held == Remote::Ready(source.clone()));
                if !same {
                    signal.set(Remote::Ready(source));
                }
            }
            Err(failure) if !usable => signal.set(Remote::Failed(failure)),
            Err(_) => {}
        }
    });
}

fn kept() -> Option<Arc<Source>> {
    let program = Kept::Program.read()?;
    let policies = Kept::Policies.read()?;
    Some(Arc::new(Source {
        program,
        policies,
        as_of: clock::today(),
    }))
}

async fn from_server() -> Result<Arc<Source>, Failure> {
    let policies = call(&ListPolicies {}).await?.policies;
    let schemes = call(&ListSchemes {}).await?;
    let scheme = Text::new(&schemes.current).map_err(|_err| Failure::Unreadable)?;
    let text = call(&ReadProgram { scheme }).await?.to_string();
    let program = serde_json::from_str(&text).map_err(|_err| Failure::Unreadable)?;
    let policies: Vec<Policy> = Policy::on(schemes.today, &policies)
        .into_iter()
        .cloned()
        .collect();
    Kept::Program.keep(&text);
    Kept::Policies.keep(&serde_json::to_string(&policies).unwrap_or_default());
    Ok(Arc::new(Source {
        program,
        policies,
        as_of: schemes.today,
    }))
}
