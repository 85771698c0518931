//! Who calls: whoever signed in, a department's program with its key, and either of them in the
//! place of a person. The edge asks this for every request, and no feature has to.

use shared::access::Actor;

use crate::State;
use crate::web::{Answered, Asked, Bearer, Callers};
use crate::{api_keys, proxies};

/// Those whom the accounts, the keys and the proxies of the database know.
pub struct KnownCallers;

impl Callers for KnownCallers {
    fn bearer<'a>(&'a self, state: &'a State, token: &'a str) -> Answered<'a, Bearer> {
        Box::pin(async move {
            if api_keys::is_key(token) {
                return api_keys::bearer(state, token).await;
            }
            state.tokens.verify(token, state.clock.now())
        })
    }

    fn in_place_of<'a>(
        &'a self,
        state: &'a State,
        actor: Actor,
        proxy: &'a str,
        asked: Asked,
    ) -> Answered<'a, Actor> {
        Box::pin(proxies::acting(state, actor, proxy, asked))
    }
}
