//! Access tokens: HS256, a few minutes, with the actor inside, so that no request asks the
//! database who is calling.

use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize};
use shared::api::ErrorCode;

use crate::clock::Now;
use crate::error::{Error, Result};
use crate::keys::Key;
use crate::web::Bearer;

/// Seconds an access token lives.
pub(super) const ACCESS_SECONDS: u32 = 600;

/// Makes and checks access tokens.
pub struct Tokens {
    sign: EncodingKey,
    verify: DecodingKey,
    validation: Validation,
}

#[derive(Serialize, Deserialize)]
struct Claims {
    /// Seconds since 1970 at which the token ends.
    exp: i64,
    #[serde(flatten)]
    bearer: Bearer,
}

impl Tokens {
    /// Tokens under one key.
    pub fn new(key: &Key) -> Self {
        let mut validation = Validation::new(Algorithm::HS256);
        // The server's own clock decides, because it may stand on a fixed day.
        validation.validate_exp = false;
        Self {
            sign: EncodingKey::from_secret(key.expose()),
            verify: DecodingKey::from_secret(key.expose()),
            validation,
        }
    }

    /// A token for its bearer.
    pub fn issue(&self, bearer: impl Into<Bearer>, now: Now) -> Result<String> {
        let exp = now.micros / 1_000_000 + i64::from(ACCESS_SECONDS);
        let bearer = bearer.into();
        jsonwebtoken::encode(
            &Header::new(Algorithm::HS256),
            &Claims { exp, bearer },
            &self.sign,
        )
        .map_err(Error::internal)
    }

    /// The bearer of a token, if it is ours and has not ended.
    pub fn verify(&self, token: &str, now: Now) -> Result<Bearer> {
        let claims = jsonwebtoken::decode::<Claims>(token, &self.verify, &self.validation)
            .map_err(|_error| Error::from(ErrorCode::SignInRequired))?
            .claims;
        if claims.exp <= now.micros / 1_000_000 {
            return Err(ErrorCode::SignInRequired.into());
        }
        Ok(claims.bearer)
    }
}
