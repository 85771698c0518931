//! The session: its token, its account, the post it acts in.

use std::future::poll_fn;
use std::task::{Poll, Waker};
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::access::{Action, Role, relation, right};
use shared::accounts::Duty;
use shared::accounts::api::{Me, Post, RefreshSession, Session as Answer, SignIn, SignOut};
use shared::api::Endpoint;
use shared::base::{AccountId, Date, OrgId};

use super::helping::Helping;
use super::kept::{Kept, forget_all_but};
use super::presence::Presence;
use crate::api::{Failure, call, call_as};
use crate::ui::clock;

/// The token is renewed this long before it expires.
const EARLY: u64 = 30;
/// And never more often than this.
const SOONEST: u64 = 10;
/// How often it is looked whether someone has come back.
const GLANCE: Duration = Duration::from_secs(15);

/// What stands on the screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// The cookie is being tried.
    Starting,
    /// The server could not be asked.
    Unreachable(Failure),
    /// Nobody is signed in.
    SignedOut,
    /// Someone is, in one of the account's posts.
    SignedIn {
        /// The account.
        account: AccountId,
        /// The place of the post in the account's list.
        post: usize,
    },
}

/// The one session of this program; it lives as long as the program does.
#[derive(Clone, Copy)]
pub struct Session(pub(super) &'static Parts);

/// What a session is made of.
pub(super) struct Parts {
    stage: RwSignal<Stage>,
    me: RwSignal<Option<Me>>,
    /// The post acted in; a renewed token must not touch what follows from it.
    post: Memo<Option<Post>>,
    asleep: RwSignal<bool>,
    /// Whom the one signed in acts for, where it is not themselves.
    pub(super) helping: RwSignal<Option<Helping>>,
    token: StoredValue<Option<String>>,
    renewing: StoredValue<bool>,
    waiting: StoredValue<Vec<Waker>>,
    presence: Presence,
}

/// Puts the session into the context and tries the cookie.
pub fn provide_session() -> Session {
    let stage = RwSignal::new(Stage::Starting);
    let me = RwSignal::new(None::<Me>);
    let post = Memo::new(move |_| {
        let Stage::SignedIn { post, .. } = stage.get() else {
            return None;
        };
        // A post held for someone who was away is gone when the cover ends.
        me.with(|me| {
            let posts = &me.as_ref()?.posts;
            posts.get(post).or_else(|| posts.first()).cloned()
        })
    });
    let session = Session(Box::leak(Box::new(Parts {
        stage,
        me,
        post,
        asleep: RwSignal::new(false),
        helping: RwSignal::new(None),
        token: StoredValue::new(None),
        renewing: StoredValue::new(false),
        waiting: StoredValue::new(Vec::new()),
        presence: Presence::watch(),
    })));
    provide_context(session);
    session.start();
    session
}

/// The session; pages stand below the one who provides it.
pub fn use_session() -> Session {
    expect_context()
}

impl Session {
    /// Tries the cookie, at first and after the server could not be reached.
    pub fn start(self) {
        self.0.stage.set(Stage::Starting);
        spawn_local(async move {
            match call(&RefreshSession {}).await {
                Ok(answer) => self.enter(answer),
                Err(failure) if failure.asks_for_sign_in() => self.0.stage.set(Stage::SignedOut),
                Err(failure) => self.0.stage.set(Stage::Unreachable(failure)),
            }
        });
    }

    /// What stands on the screen.
    pub fn stage(self) -> Stage {
        self.0.stage.get()
    }

    /// True while the session has ended under a page that waits for a new sign-in.
    pub fn asleep(self) -> bool {
        self.0.asleep.get()
    }

    /// Who is signed in.
    pub fn me(self) -> Option<Me> {
        self.0.me.get()
    }

    /// Today, as the server counts it.
    pub fn today(self) -> Date {
        let told = self.0.me.with(|me| me.as_ref().map(|me| me.today));
        told.unwrap_or_else(clock::today)
    }

    /// The post acted in.
    pub fn post(self) -> Option<Post> {
        self.0.post.get()
    }

    /// The role acted in; whoever acts for a resident sees what a resident sees.
    pub fn role(self) -> Option<Role> {
        if self.helping().is_some() {
            return Some(Role::Resident);
        }
        self.post().map(|post| post.role)
    }

    /// The organisation acted for.
    pub fn org(self) -> Option<OrgId> {
        if self.helping().is_some() {
            return None;
        }
        self.post().and_then(|post| post.org)
    }

    /// True if the post allows the action somewhere, and the person helped has allowed it; what a
    /// page shows only then.
    pub fn may(self, action: Action) -> bool {
        let allowed = self.helping().is_none_or(|helping| helping.allows(action));
        let reach = |role| relation(action, role).is_some();
        allowed && self.role().is_some_and(reach)
    }

    /// Acts in another post of the same account.
    pub fn act_as(self, place: usize) {
        self.0.stage.update(|stage| {
            if let Stage::SignedIn { post, .. } = stage {
                *post = place;
            }
        });
    }

    /// Signs in; a page that waits under the sign-in goes on where it was.
    pub async fn sign_in(self, request: &SignIn) -> Result<(), Failure> {
        let answer = call(request).await?;
        self.enter(answer);
        Ok(())
    }

    /// What the account owes before anything else.
    pub fn duty(self) -> Option<Duty> {
        self.0.me.with(|me| me.as_ref()?.duty)
    }

    /// True if the account is bound to a person.
    pub fn bound(self) -> bool {
        let bound = |me: &Option<Me>| me.as_ref().is_some_and(|me| me.actor.person.is_some());
        self.helping().is_some() || self.0.me.with(bound)
    }

    /// Calls an operation after which the session goes on with a new token.
    pub async fn renewed_by<E>(self, request: &E) -> Result<(), Failure>
    where
        E: Endpoint<Response = Answer>,
    {
        let answer = self.call(request).await?;
        self.enter(answer);
        Ok(())
    }

    /// Ends the session here and at the server.
    pub async fn sign_out(self) -> Result<(), Failure> {
        call(&SignOut {}).await?;
        self.forget();
        Ok(())
    }

    /// Forgets a session that has ended at the server, and what it kept on the device.
    pub fn forget(self) {
        forget_all_but(None);
        self.0.token.set_value(None);
        self.0.me.set(None);
        self.0.helping.set(None);
        self.0.asleep.set(false);
        self.0.stage.set(Stage::SignedOut);
        self.wake();
    }

    /// Calls an operation as the one signed in. An expired token is renewed; an ended session
    /// waits for a new sign-in of the same account and then goes on.
    pub async fn call<E: Endpoint>(self, request: &E) -> Result<E::Response, Failure> {
        let account = self.account();
        // What is about the own account is always the own.
        let helping = self.0.helping.get_untracked();
        let proxy = helping.filter(|_| E::ACTION.and_then(right).is_some());
        let proxy = proxy.map(|helping| helping.proxy.id.to_string());
        let mut renewed = false;
        loop {
            let token = self.0.token.get_value();
            let answer = call_as(request, token.as_deref(), proxy.as_deref()).await;
            if let Err(failure) = &answer {
                self.mind_the_end(failure);
            }
            let refused = answer.as_ref().is_err_and(Failure::asks_for_sign_in);
            if !refused || renewed {
                return answer;
            }
            if self.0.token.get_value() == token {
                self.renew().await?;
            }
            self.awake().await;
            if self.account() != account {
                return answer;
            }
            renewed = true;
        }
    }

    /// Where the one signed in keeps something half done.
    pub fn kept(self, thing: &str) -> Option<Kept> {
        let account = self.account()?;
        let helping = self.0.helping.get_untracked();
        // What is begun for someone is found again only while one acts for that person.
        Some(match helping {
            Some(helping) => Kept::new(account, &format!("{}.{thing}", helping.proxy.id)),
            None => Kept::new(account, thing),
        })
    }

    pub(super) fn account(self) -> Option<AccountId> {
        self.0
            .me
            .with_untracked(|me| me.as_ref().map(|me| me.actor.account))
    }

    /// Goes on with the token of an answer.
    pub(super) fn enter(self, answer: Answer) {
        let account = answer.me.actor.account;
        let same = self.account() == Some(account);
        self.0.token.set_value(Some(answer.access_token));
        if self
            .0
            .me
            .with_untracked(|me| me.as_ref() != Some(&answer.me))
        {
            self.0.me.set(Some(answer.me));
        }
        if !same {
            forget_all_but(Some(account));
            self.go_on_helping();
            self.0.stage.set(Stage::SignedIn { account, post: 0 });
        }
        self.0.asleep.set(false);
        self.wake();
        let wait = u64::from(answer.expires_in).saturating_sub(EARLY);
        let shift = Shift {
            token: self.0.token.get_value(),
            began: clock::milliseconds(),
            idle_after: answer.idle_after.map(u64::from).map(Duration::from_secs),
        };
        self.look_after(shift, Duration::from_secs(wait.max(SOONEST)));
    }

    /// Renews the token in time while someone is at the page; where a session ends when nobody
    /// is, it is left to end, and the sign-in stands before the page then.
    fn look_after(self, shift: Shift, wait: Duration) {
        let look = move || {
            if self.0.token.get_value() != shift.token {
                return;
            }
            let quiet = self.0.presence.quiet();
            match shift.idle_after {
                Some(limit) if quiet >= limit => {
                    self.0.token.set_value(None);
                    self.0.asleep.set(true);
                }
                Some(_) if quiet >= shift.lasts() => self.look_after(shift, GLANCE),
                _ => spawn_local(async move { drop(self.renew().await) }),
            }
        };
        set_timeout(look, wait);
    }

    /// Exchanges the cookie, once for all calls that ask at the same time.
    async fn renew(self) -> Result<(), Failure> {
        if self.0.renewing.get_value() {
            self.until(|session| !session.0.renewing.get_value()).await;
            return Ok(());
        }
        self.0.renewing.set_value(true);
        let answer = call(&RefreshSession {}).await;
        self.0.renewing.set_value(false);
        let told = match answer {
            Ok(answer) => {
                self.enter(answer);
                Ok(())
            }
            Err(failure) if failure.asks_for_sign_in() => {
                if self.account().is_some() {
                    self.0.asleep.set(true);
                }
                Ok(())
            }
            Err(failure) => Err(failure),
        };
        self.wake();
        told
    }

    async fn awake(self) {
        self.until(|session| !session.0.asleep.get_untracked())
            .await;
    }

    async fn until(self, done: impl Fn(Self) -> bool) {
        poll_fn(|context| {
            if done(self) {
                return Poll::Ready(());
            }
            self.0
                .waiting
                .update_value(|waiting| waiting.push(context.waker().clone()));
            Poll::Pending
        })
        .await;
    }

    fn wake(self) {
        let waiting = self.0.waiting.try_update_value(std::mem::take);
        for waker in waiting.unwrap_or_default() {
            waker.wake();
        }
    }
}

/// The time of one access token.
struct Shift {
    token: Option<String>,
    began: f64,
    idle_after: Option<Duration>,
}

impl Shift {
    fn lasts(&self) -> Duration {
        let milliseconds = clock::milliseconds() - self.began;
        Duration::try_from_secs_f64(milliseconds / 1000.0).unwrap_or_default()
    }
}
