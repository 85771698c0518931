//! Who is signed in, in which role, and every call made in their name.
//!
//! The access token lives in memory only; the browser keeps the refresh cookie, which no script
//! can read. When a session ends in the middle of something, the page stays where it is with all
//! that was typed, and the sign-in stands in front of it.

mod account;
mod form;
mod helping;
mod kept;
mod load;
mod offices;
mod password;
mod places;
mod presence;
mod reason;
mod second_factor;
mod sign_in;
mod state;

pub use account::AccountPage;
pub use form::{TextBox, TextForm};
pub use helping::Helping;
pub use kept::Kept;
pub use load::{Loaded, failure_view, use_fetch, use_load};
pub use offices::{post_words, scope_words};
pub use password::{FirstPassword, PasswordPage, fits, new_password};
pub use reason::{Reason, ReasonForm, use_reason};
pub use second_factor::{FirstSecondFactor, SecondFactorPage};
pub use sign_in::SignInForm;
pub use state::{Session, Stage, provide_session, use_session};
