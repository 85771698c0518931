//! Program, policies and date: from the device at once, from the server as soon as it answers.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::api::unpack;
use shared::base::Date;
use shared::policies::Policy;
use shared::schemes::api::{PreviewSource, ReadPreview};
use shared::scoring::Program;

use super::device::Packed;
use crate::api::{Failure, Remote, call_packed};
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
        let as_of = |held: &Remote<Arc<Source>>| match held {
            Remote::Ready(source) => Some(source.as_of),
            Remote::Loading | Remote::Failed(_) => None,
        };
        let held = signal.with_untracked(as_of);
        match from_server().await {
            Ok((source, same)) if same && held == Some(source.as_of) => {}
            Ok((source, _)) => signal.set(Remote::Ready(source)),
            Err(failure) if held.is_none() => signal.set(Remote::Failed(failure)),
            Err(_) => {}
        }
    });
}

fn kept() -> Option<Arc<Source>> {
    let PreviewSource {
        program, policies, ..
    } = unpack(&Packed::kept()?.0)?;
    Some(Arc::new(Source {
        program,
        policies,
        as_of: clock::today(),
    }))
}

/// What the server answers, and whether it is the same that the device has kept.
async fn from_server() -> Result<(Arc<Source>, bool), Failure> {
    let packed = Packed(call_packed::<ReadPreview>().await?);
    let PreviewSource {
        today,
        program,
        policies,
    } = unpack(&packed.0).ok_or(Failure::Unreadable)?;
    let same = Packed::kept().as_ref() == Some(&packed);
    if !same {
        packed.keep();
    }
    let source = Source {
        program,
        policies,
        as_of: today,
    };
    Ok((Arc::new(source), same))
}
