//! Taking in a list of organisations.

use std::pin::Pin;

use leptos::prelude::*;
use shared::base::Text;
use shared::orgs::api::ImportOrgs;
use shared::orgs::{COLUMNS, TEMPLATE};

use crate::imports::Import;
use crate::session::use_session;
use crate::texts::{orgs as words, t};
use crate::ui::{IconName, PageHeading, TextLink};

/// The page.
#[component]
pub fn ImportPage() -> impl IntoView {
    let session = use_session();
    let ask = move |(file, dry_run): (String, bool)| {
        let asked: Pin<Box<dyn Future<Output = _>>> = Box::pin(async move {
            // What is too long for a request is told by the server.
            let file = Text::new(&file).unwrap_or_default();
            session.call(&ImportOrgs { file, dry_run }).await
        });
        asked
    };
    let heading = COLUMNS.iter().map(|(_, zh, _)| *zh).collect();
    let rows = TEMPLATE.iter().map(|row| row.to_vec());
    let columns = std::iter::once(heading).chain(rows).collect();
    view! {
        <div class="narrow stack">
            <p>
                <TextLink words=t(words::to_list) href="/desk/orgs" icon=IconName::Left />
            </p>
            <PageHeading title=t(words::import_title) lead=t(words::import_lead) />
            <Import name="orgs.csv" columns ask=Callback::new(ask) />
        </div>
    }
    .into_any()
}
