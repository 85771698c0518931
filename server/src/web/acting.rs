//! Who acts in one operation, and by which of the posts.

use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use shared::access::{Action, Actor, Grant};
use shared::base::AccountId;

/// An actor within one operation.
///
/// A post may be held for someone who is away, so what is recorded about an act names the post's
/// own holder beside the account; which post it was is known once the target is reached.
#[derive(Clone, Debug)]
pub struct Acting {
    actor: Actor,
    action: Action,
    reached_by: Arc<OnceLock<Grant>>,
}

impl Acting {
    /// An actor who is about to do an action.
    pub(crate) fn new(actor: Actor, action: Action) -> Self {
        Self {
            actor,
            action,
            reached_by: Arc::default(),
        }
    }

    /// Remembers the grant by which the first target was reached.
    pub(super) fn reached(&self, grant: &Grant) {
        self.reached_by.get_or_init(|| grant.clone());
    }

    /// The account in whose place the act is done, if not in the actor's own.
    pub fn stands_in(&self) -> Option<AccountId> {
        match self.reached_by.get() {
            Some(grant) => self.actor.stands_in_for(grant),
            None => self.actor.allowed_for(self.action),
        }
    }
}

impl Deref for Acting {
    type Target = Actor;
    fn deref(&self) -> &Actor {
        &self.actor
    }
}
