//! The receipt of an own award: to be kept, printed, and checked anywhere.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_params_map;
use shared::base::AwardId;
use shared::checkpoints::Receipt;
use shared::checkpoints::api::ReadReceipt;

use super::check_address;
use super::key::key;
use crate::session::use_load;
use crate::texts::{checkpoints as words, t};
use crate::ui::{
    Button, ButtonKind, IconName, PageHeading, QrCode, QrPicture, TextLink, save_file,
};

/// The page.
#[component]
pub fn ReceiptPage() -> impl IntoView {
    let params = use_params_map();
    let award = Memo::new(move |_| -> Option<AwardId> {
        params.with(|params| params.get("award"))?.parse().ok()
    });
    let loaded = use_load(move || {
        let award = award.get()?;
        Some(ReadReceipt { award })
    });
    // Who has a receipt on this device can check it here, also when the server is gone.
    spawn_local(async { drop(key().await) });
    view! {
        <div class="narrow stack">
            <p>
                <TextLink words=t(words::back_to_file) href="/desk" icon=IconName::Left />
            </p>
            <PageHeading title=t(words::receipt) lead=t(words::receipt_lead) />
            {loaded.view(4, paper)}
            <p class="note no-print">{t(words::receipt_wait)}</p>
        </div>
    }
    .into_any()
}

fn paper(receipt: &Receipt) -> AnyView {
    let address = check_address(&receipt.code());
    let saved = address.clone();
    let save = move |()| save_file("receipt.txt", "text/plain;charset=utf-8", &saved);
    let print = move |()| drop(window().print());
    view! {
        <p>{t(words::receipt_scan)}</p>
        <div class="no-print">
            <QrPicture content=address.clone() name=t(words::receipt_picture) />
        </div>
        <QrCode content=address.clone() words=t(words::receipt_scan) />
        <div class="row no-print">
            <TextLink words=t(words::receipt_open) href=address external=true />
            <Button
                words=t(words::receipt_save)
                kind=ButtonKind::Main
                icon=IconName::Download
                on_press=Callback::new(save)
            />
            <Button
                words=t(words::receipt_print)
                icon=IconName::Print
                on_press=Callback::new(print)
            />
        </div>
    }
    .into_any()
}
