//! The key that signs: it follows from the installation's keys, so there is no further secret.

use ed25519_dalek::{Signer as _, SigningKey};
use shared::checkpoints::{Checkpoint, PublicKey, SignedNote};

use crate::error::{Error, Result};
use crate::keys::Keys;

/// Signs checkpoints.
pub(super) struct Signer {
    secret: SigningKey,
    /// The key that checks what this one signs.
    pub(super) public: PublicKey,
}

impl Signer {
    pub(super) fn of(keys: &Keys) -> Result<Self> {
        let secret = SigningKey::from_bytes(&keys.derive("checkpoints", "ed25519"));
        let public = PublicKey::new(secret.verifying_key().as_bytes());
        let public = public.ok_or_else(|| Error::internal("a key that is none"))?;
        Ok(Self { secret, public })
    }

    pub(super) fn sign(&self, checkpoint: Checkpoint) -> SignedNote {
        let signature = self.secret.sign(checkpoint.to_string().as_bytes());
        SignedNote {
            checkpoint,
            signature: signature.to_bytes(),
        }
    }
}
