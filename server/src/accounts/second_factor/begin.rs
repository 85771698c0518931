//! Begin to set up a second factor: the password is asked for, the secret is shown once.

use actix_web::HttpRequest;
use actix_web::web::{Data, Json};
use shared::accounts::SecondFactorRefusal;
use shared::accounts::api::{BeginSecondFactor, SecondFactorDraft};
use shared::base::AccountId;
use totp_rs::Secret;

use crate::State;
use crate::accounts::prove::{Proved, prove};
use crate::accounts::second_factor::{SECRET_LENGTH, place, store};
use crate::accounts::store as account_store;
use crate::clock::Now;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::web::{Authorized, Reply, caller_address};

pub(in crate::accounts) async fn handler(
    Authorized { request, permit }: Authorized<BeginSecondFactor>,
    state: Data<State>,
    http: HttpRequest,
) -> Reply<SecondFactorDraft> {
    state.limits.sign_in.check(&caller_address(&http, &state))?;
    let now = state.clock.now();
    let proved = prove(&state, now, &permit, request.password, |_account| Ok(())).await?;
    let Proved { attempt, fits } = proved;
    let (keys, account) = (state.keys.clone(), permit.actor.account);
    // Drawn before the transaction, which may run again and must then write the same.
    let secret: [u8; SECRET_LENGTH] = rand::random();
    let ended = state.db.write(move |conn| {
        if !fits {
            attempt.fail(conn, now)?;
            return Ok(Err(SecondFactorRefusal::WrongPassword));
        }
        attempt.succeed(conn)?;
        begin(conn, now, &keys, account, &secret)
    });
    let login = ended.await?.map_err(|refusal| Error::refused(&refusal))?;
    Ok(Json(draft(&login, secret)))
}

/// The account's name, for the app to show.
fn begin(
    conn: &mut Conn,
    now: Now,
    keys: &Keys,
    account: AccountId,
    secret: &[u8],
) -> Result<std::result::Result<String, SecondFactorRefusal>> {
    if store::is_on(conn, account)? {
        return Ok(Err(SecondFactorRefusal::AlreadyOn));
    }
    store::begin(conn, account, &keys.seal(&place(account), secret)?, now)?;
    let account = account_store::account(conn, account)?;
    let account = account.ok_or_else(|| Error::internal("an account is gone"))?;
    Ok(Ok(account.login))
}

fn draft(login: &str, secret: [u8; SECRET_LENGTH]) -> SecondFactorDraft {
    let secret = Secret::from(secret.to_vec()).to_base32();
    // A name holds nothing that would have to be escaped.
    let uri = format!(
        "otpauth://totp/Jifen:{login}?secret={secret}&issuer=Jifen\
         &algorithm=SHA1&digits=6&period=30"
    );
    SecondFactorDraft { secret, uri }
}
