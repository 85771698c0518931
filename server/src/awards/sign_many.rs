//! Sign many drafts, each as if it were the only one: in a transaction of its own, by the rules of
//! one signature. What is refused of one says nothing of the others.

use std::sync::Arc;

use actix_web::web::{Data, Json};
use shared::api::Problem;
use shared::awards::AwardState;
use shared::awards::api::{RefusalView, SignAwards, Signatures, SignedAward};
use shared::awards::batches::SIGN_MAX;
use shared::base::{AwardId, Bilingual};

use crate::State;
use crate::awards::sign::{Call, sign};
use crate::awards::{Setting, award_of, org_within};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::web::{Authorized, Reply};

pub(super) async fn handler(
    Authorized { request, permit }: Authorized<SignAwards>,
    state: Data<State>,
) -> Reply<Signatures> {
    let setting = Setting::of(&state, &permit.actor.district);
    if request.awards.is_empty() || request.awards.len() > SIGN_MAX {
        return Err(wrong_number());
    }
    let (asked, org, today) = (permit.clone(), request.org, setting.today());
    let reach = move |conn: &mut Conn| org_within(conn, today, &asked, org).map(drop);
    state.db.read(reach).await?;
    let mut awards = Vec::with_capacity(request.awards.len());
    for award in request.awards {
        let call = Arc::new(Call {
            setting: setting.clone(),
            permit: permit.clone(),
            org,
            award,
        });
        awards.push(answer(&state, &call).await?);
    }
    Ok(Json(Signatures { awards }))
}

/// What became of one. A fault of ours ends the whole request, which may be sent again.
async fn answer(state: &State, call: &Arc<Call<SignAwards>>) -> Result<SignedAward> {
    match sign(state, call).await {
        Ok(Some(view)) => Ok(signed(view.id, view.state)),
        Ok(None) => {
            let known = call.clone();
            let stands = move |conn: &mut Conn| {
                let award = award_of(conn, known.org, known.award)?;
                Ok(award.record()?.state_on(known.setting.today()))
            };
            Ok(signed(call.award, state.db.read(stands).await?))
        }
        Err(error) => match error.problem() {
            problem if problem.status < 500 => Ok(not_signed(call.award, problem)),
            _ => Err(error),
        },
    }
}

fn signed(award: AwardId, state: AwardState) -> SignedAward {
    SignedAward {
        award,
        state: Some(state),
        refusal: None,
    }
}

fn not_signed(award: AwardId, problem: Problem) -> SignedAward {
    SignedAward {
        award,
        state: None,
        refusal: Some(RefusalView {
            code: problem.code,
            words: Bilingual::new(problem.title, problem.title_en),
        }),
    }
}

fn wrong_number() -> Error {
    Error::field(
        "/awards",
        Bilingual::new(
            format!("一次签发 1 到 {SIGN_MAX} 笔。"),
            format!("Sign 1 to {SIGN_MAX} awards at a time."),
        ),
    )
}
