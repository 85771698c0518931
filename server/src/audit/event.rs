//! What is recorded.

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
    /// A used refresh token came again: the whole family was revoked.
    RefreshReused "refresh_reused",
    /// An account was created.
    AccountCreated "account_created",
    /// An account was disabled.
    AccountDisabled "account_disabled",
    /// An account was enabled.
    AccountEnabled "account_enabled",
    /// A password was set.
    PasswordSet "password_set",
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
    /// The events in which someone looked at a person; the person is shown them.
    pub const LOOKS: [&'static str; 2] =
        [Self::ResidentRead.code(), Self::EnrolmentVerified.code()];

    /// What a look was for, in words for the person.
    pub fn purpose(code: &str) -> Bilingual {
        if code == Self::EnrolmentVerified.code() {
            Bilingual::new("入学核验", "Verification for enrolment")
        } else {
            Bilingual::new("查看档案", "Read the file")
        }
    }
}
