//! Asking a member of the own household to help.

use leptos::prelude::*;
use shared::access::ProxyRight;
use shared::base::ProxyId;
use shared::households::api::{Household, MemberView, ReadMyHousehold};
use shared::proxies::api::NameHelper;
use uuid::Uuid;

use super::own::Own;
use super::rights::{choose, chosen};
use crate::session::{TextForm, use_load};
use crate::texts::{proxies as words, t, use_lang};
use crate::ui::{DateDraft, DateField, SelectInput, use_announcer};

/// The form, once the household is there.
pub(super) fn name(own: Own) -> AnyView {
    let household = use_load(|| Some(ReadMyHousehold {}));
    let body = household.form(3, |one| one.person, move |one| form(own, one));
    view! {
        <section class="stack-tight">
            <h2>{t(words::name_title)}</h2>
            <p>{t(words::name_lead)}</p>
            {body}
        </section>
    }
    .into_any()
}

fn form(own: Own, household: &Household) -> AnyView {
    let lang = use_lang();
    let said = use_announcer();
    let person = household.person;
    let here = |one: &&MemberView| one.person != person && one.to_on.is_none();
    let members: Vec<MemberView> = household.members.iter().filter(here).cloned().collect();
    if members.is_empty() {
        return view! { <p class="note">{t(words::name_nobody)}</p> }.into_any();
    }
    let who = RwSignal::new(String::new());
    let until = DateDraft::new(None);
    let rights = RwSignal::new(vec![ProxyRight::Read.code().to_owned()]);
    let id = RwSignal::new(ProxyId(Uuid::now_v7()));
    let form = TextForm::new(Vec::new());
    let send = move || {
        if !form.complete() {
            return;
        }
        let Ok(helper) = who.get_untracked().parse() else {
            return form.miss("who", words::name_who_missing);
        };
        let rights = chosen(rights);
        if !rights.contains(&ProxyRight::Read) {
            return form.miss("rights", words::open_rights_missing);
        }
        let until_on = match until.read() {
            Ok(day) => day,
            Err(problem) => return form.miss("until_on", move |lang| problem.words(lang)),
        };
        let request = NameHelper {
            proxy: id.get_untracked(),
            helper,
            rights,
            until_on,
        };
        let asked = async move {
            let answer = own.session.call(&request).await;
            if answer.as_ref().is_err_and(crate::api::Failure::is_decided) {
                id.try_set(ProxyId(Uuid::now_v7()));
            }
            answer
        };
        form.send(asked, move |_| {
            id.set(ProxyId(Uuid::now_v7()));
            said.say(words::named(lang.get_untracked()).to_owned());
            own.loaded.again();
        });
    };
    let options = options(members);
    let fields = view! {
        <SelectInput
            id="who"
            label=t(words::name_who)
            options
            value=who
            error=form.error("who")
        />
        {choose(words::name_rights, rights, form)}
        <DateField
            id="until_on"
            label=t(words::name_until)
            hint=Some(t(words::name_until_hint).into())
            value=until
            error=form.error("until_on")
        />
    };
    form.view_below(fields.into_any(), words::name_act, send)
}

/// The members to choose from, each with who they are.
fn options(members: Vec<MemberView>) -> Signal<Vec<(String, String)>> {
    let lang = use_lang();
    Signal::derive(move || {
        let lang = lang.get();
        let first = (String::new(), words::choose(lang).to_owned());
        let rest = members.iter().map(|one| {
            let kin = one.kin.words();
            let words = format!("{} {}", one.name, kin.get(lang));
            (one.person.to_string(), words)
        });
        std::iter::once(first).chain(rest).collect()
    })
}
