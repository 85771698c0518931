//! What is recorded.

use shared::access::Role;
use shared::base::Bilingual;

macro_rules! events {
    ($($(#[$doc:meta])* $name:ident $code:literal,)+) => {
        /// The kinds of audit rows; their codes are stored and stay.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Event { $($(#[$doc])* $name,)+ }

        impl Event {
            /// The stable code.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }
        }
    };
}

events! {
    /// Someone signed in.
    SignedIn "signed_in",
    /// A sign-in failed.
    SignInFailed "sign_in_failed",
    /// A name was locked after too many failures.
    SignInLocked "sign_in_locked",
    /// Someone signed out.
    SignedOut "signed_out",
    /// Someone signed out everywhere at once.
    SignedOutEverywhere "signed_out_everywhere",
    /// A session ended because nobody had been there for too long.
    SessionTimedOut "session_timed_out",
    /// A used refresh token came again: the whole session was revoked.
    RefreshReused "refresh_reused",
    /// An account was created.
    AccountCreated "account_created",
    /// An account was disabled.
    AccountDisabled "account_disabled",
    /// An account was enabled.
    AccountEnabled "account_enabled",
    /// A password was set by someone else than its owner.
    PasswordSet "password_set",
    /// A password was changed by its owner.
    PasswordChanged "password_changed",
    /// A password was set by its owner with a code.
    PasswordReset "password_reset",
    /// An account has a second factor now.
    SecondFactorOn "second_factor_on",
    /// An account's second factor was taken away.
    SecondFactorOff "second_factor_off",
    /// A recovery code took the place of the app.
    RecoveryCodeUsed "recovery_code_used",
    /// A resident made an account.
    AccountRegistered "account_registered",
    /// A code was issued that binds an account to a person.
    BindingCodeIssued "binding_code_issued",
    /// A code was issued that sets a password.
    ResetCodeIssued "reset_code_issued",
    /// A code was not accepted.
    CodeRefused "code_refused",
    /// An account was bound to a person.
    AccountBound "account_bound",
    /// Another account had a code for a person who is bound already.
    BindingRefused "binding_refused",
    /// A person's file was read by someone else.
    ResidentRead "resident_read",
    /// A list of residents was searched.
    ResidentsSearched "residents_searched",
    /// A statement of points was issued.
    StatementIssued "statement_issued",
    /// A quota was allocated.
    QuotaAllocated "quota_allocated",
    /// An award was drafted.
    AwardDrafted "award_drafted",
    /// A draft was withdrawn.
    AwardWithdrawn "award_withdrawn",
    /// An award was signed.
    AwardSigned "award_signed",
    /// An award was voided.
    AwardVoided "award_voided",
    /// A school verified a household.
    EnrolmentVerified "enrolment_verified",
}

impl Event {
    /// The events in which someone looked at a person or reached for the person's account; the
    /// person is shown them.
    pub const LOOKS: [&'static str; 6] = [
        Self::ResidentRead.code(),
        Self::EnrolmentVerified.code(),
        Self::BindingCodeIssued.code(),
        Self::ResetCodeIssued.code(),
        Self::AccountBound.code(),
        Self::BindingRefused.code(),
    ];

    /// What a look was for, in words for the person.
    pub fn purpose(code: &str) -> Bilingual {
        let of = |event: Self| code == event.code();
        if of(Self::EnrolmentVerified) {
            Bilingual::new("入学核验", "Verification for enrolment")
        } else if of(Self::BindingCodeIssued) {
            Bilingual::new("开出绑定账号的码", "Issued a code that binds an account")
        } else if of(Self::ResetCodeIssued) {
            Bilingual::new("开出重设密码的码", "Issued a code that sets the password")
        } else if of(Self::AccountBound) {
            Bilingual::new("绑定账号", "Bound the account")
        } else if of(Self::BindingRefused) {
            Bilingual::new(
                "想用码绑定这份档案，已拒绝",
                "Tried to bind this file with a code; refused",
            )
        } else {
            Bilingual::new("查看档案", "Read the file")
        }
    }

    /// Who it was, where it was done for no organisation.
    pub fn by_no_org(code: &str) -> Bilingual {
        if code == Self::AccountBound.code() {
            Bilingual::new("您自己", "You")
        } else if code == Self::BindingRefused.code() {
            Bilingual::new("另一个账号", "Another account")
        } else {
            Role::MigrantOffice.words()
        }
    }
}
