//! The posts of an account as they are chosen: a role, and where it is held.

use leptos::prelude::*;
use shared::access::Role;
use shared::accounts::api::{NewPost, Post};
use shared::api::LIMIT_MAX;
use shared::base::Text;
use shared::orgs::OrgKind;
use shared::orgs::api::{ListOrgs, OrgView};

use crate::api::Failure;
use crate::session::{Loaded, Session, use_fetch, use_session};
use crate::texts::{accounts as words, t, use_lang};
use crate::ui::{Button, IconName, LinkButton, SelectInput, TextInput, digits};

/// Pages of organisations read at most.
const PAGES_MAX: usize = 40;

/// One post being chosen.
#[derive(Clone, Copy, PartialEq)]
struct Line {
    number: usize,
    role: RwSignal<String>,
    org: RwSignal<String>,
    grid: RwSignal<String>,
}

/// The posts being chosen.
#[derive(Clone, Copy)]
pub(super) struct Posts {
    lines: RwSignal<Vec<Line>>,
    made: StoredValue<usize>,
    orgs: Loaded<Vec<OrgView>>,
}

impl Posts {
    /// The posts held now, or one to be chosen.
    pub(super) fn new(held: &[NewPost]) -> Self {
        let session = use_session();
        let posts = Self {
            lines: RwSignal::new(Vec::new()),
            made: StoredValue::new(0),
            orgs: use_fetch(move || Some(Box::pin(all_orgs(session)))),
        };
        for post in held {
            posts.add(Some(post));
        }
        if held.is_empty() {
            posts.add(None);
        }
        posts
    }

    fn add(self, post: Option<&NewPost>) {
        let number = self.made.get_value();
        self.made.set_value(number + 1);
        let line = Line {
            number,
            role: shown(post.map(|post| post.role.code().to_owned())),
            org: shown(post.and_then(|post| post.org).map(|org| org.to_string())),
            grid: shown(
                post.and_then(|post| post.grid.clone())
                    .map(Text::into_string),
            ),
        };
        self.lines.update(|lines| lines.push(line));
    }

    /// What was chosen; nothing if a role or a place is missing.
    pub(super) fn read(self) -> Option<Vec<NewPost>> {
        let lines = self.lines.get_untracked();
        let read = |line: &Line| {
            let role = Role::from_code(&line.role.get_untracked())?;
            let org = line.org.get_untracked().parse().ok();
            let needs = !OrgKind::of_role(role).is_empty();
            let grid = digits(&line.grid.get_untracked());
            let grid = grid.filter(|grid| role == Role::GridHead && !grid.is_empty());
            let grid = grid.and_then(|grid| Text::new(&grid).ok());
            let placed = needs == org.is_some() && (role == Role::GridHead) == grid.is_some();
            placed.then_some(NewPost { role, org, grid })
        };
        lines.iter().map(read).collect()
    }

    /// The lines, and the way to one more.
    pub(super) fn view(self) -> AnyView {
        let add = move |()| self.add(None);
        view! {
            <fieldset class="field stack" id="posts" tabindex="-1">
                <legend class="field-label">{t(words::posts)}</legend>
                <For each=move || self.lines.get() key=|line| line.number let:line>
                    {self.line(line)}
                </For>
                <div class="row">
                    <Button words=t(words::post_add) icon=IconName::Plus on_press=add />
                </div>
            </fieldset>
        }
        .into_any()
    }

    fn line(self, line: Line) -> AnyView {
        let lang = use_lang();
        let roles = Signal::derive(move || {
            let lang = lang.get();
            let none = (String::new(), words::role_choose(lang).to_owned());
            let roles = Role::ALL.iter().filter(|role| **role != Role::Resident);
            let named = |role: &Role| (role.code().to_owned(), role.words().get(lang).to_owned());
            std::iter::once(none)
                .chain(roles.map(named))
                .collect::<Vec<_>>()
        });
        let kinds = Memo::new(move |_| {
            line.role
                .with(|code| Role::from_code(code))
                .map_or(&[][..], OrgKind::of_role)
        });
        // Another role is held elsewhere.
        Effect::new(move |before: Option<String>| {
            let role = line.role.get();
            if before.is_some_and(|before| before != role) {
                line.org.set(String::new());
            }
            role
        });
        let place = move || {
            (!kinds.get().is_empty()).then(|| {
                let id = format!("org-{}", line.number);
                let options = self.org_options(kinds);
                view! { <SelectInput id label=t(words::post_org) options value=line.org /> }
            })
        };
        let grid = move || {
            let walks = line.role.with(|code| Role::from_code(code)) == Some(Role::GridHead);
            walks.then(|| {
                let id = format!("grid-{}", line.number);
                view! { <TextInput id label=t(words::grid) value=line.grid length=15 /> }
            })
        };
        let remove = move |()| self.lines.update(|lines| lines.retain(|one| *one != line));
        let more = move || {
            (self.lines.with(Vec::len) > 1)
                .then(|| view! { <LinkButton words=t(words::post_remove) on_press=remove /> })
        };
        view! {
            <div class="search-form">
                <SelectInput
                    id=format!("role-{}", line.number)
                    label=t(words::role)
                    options=roles
                    value=line.role
                />
                {place}
                {grid}
                {more}
            </div>
        }
        .into_any()
    }

    fn org_options(self, kinds: Memo<&'static [OrgKind]>) -> Signal<Vec<(String, String)>> {
        let lang = use_lang();
        Signal::derive(move || {
            let lang = lang.get();
            let none = (String::new(), words::org_choose(lang).to_owned());
            let named = self.orgs.ready(|orgs| {
                let fit = orgs.iter().filter(|org| kinds.get().contains(&org.kind));
                let fit = fit.map(|org| (org.id.to_string(), org.name.get(lang).to_owned()));
                fit.collect::<Vec<_>>()
            });
            std::iter::once(none)
                .chain(named.unwrap_or_default())
                .collect()
        })
    }
}

fn shown(text: Option<String>) -> RwSignal<String> {
    RwSignal::new(text.unwrap_or_default())
}

/// A post that is held, as it is asked for.
pub(super) fn asked_for(post: &Post) -> NewPost {
    let code = post.area_code.as_deref();
    let grid = code.filter(|_| post.role == Role::GridHead);
    NewPost {
        role: post.role,
        org: post.org,
        grid: grid.and_then(|code| Text::new(code).ok()),
    }
}

/// Every organisation of the district.
async fn all_orgs(session: Session) -> Result<Vec<OrgView>, Failure> {
    let (mut orgs, mut cursor) = (Vec::new(), None);
    for _ in 0..PAGES_MAX {
        let request = ListOrgs {
            cursor,
            limit: Some(LIMIT_MAX),
            ..ListOrgs::default()
        };
        let page = session.call(&request).await?;
        orgs.extend(page.items);
        cursor = page.next.and_then(|at| Text::new(&at).ok());
        if cursor.is_none() {
            break;
        }
    }
    Ok(orgs)
}
