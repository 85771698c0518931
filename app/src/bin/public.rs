//! The public program: the preview, the notices, the policies.
//!
//! A released program is cut in two at [`rest`], see [`app::later`]; a quick build is whole.

#![cfg_attr(
    split,
    expect(
        clippy::unnecessary_wraps,
        reason = "what fetches a part may fail, and what builds it answers alike"
    )
)]

use app::later::build;
use app::pages::public::start;

#[cfg(split)]
fn main() {
    start(
        || Box::pin(async { fetch_rest().await.is_ok() }),
        |part| app::later::at_once(rest(part))?.ok(),
    );
}

#[cfg(not(split))]
fn main() {
    start(|| Box::pin(async { true }), |part| Some(build(part)));
}

/// Builds a part that comes later.
#[cfg(split)]
#[leptos::wasm_split::wasm_split(
    rest,
    wasm_split_path = leptos::wasm_split,
    preload(fetch_rest),
    fallible
)]
fn rest(
    part: app::later::Later,
) -> Result<leptos::prelude::AnyView, leptos::wasm_split::SplitLoaderError> {
    Ok(build(part))
}
