//! What is recorded.

use shared::access::Role;
use shared::base::Bilingual;

macro_rules! events {
    ($($(#[$doc:meta])* $name:ident $code:literal $zh:literal $en:literal,)+) => {
        /// The kinds of audit rows; their codes are stored and stay.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Event { $($(#[$doc])* $name,)+ }

        impl Event {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The stable code.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// The kind of a stable code.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$name),)+ _ => None }
            }

            /// What happened, in words for an auditor.
            pub fn words(self) -> Bilingual {
                match self { $(Self::$name => Bilingual::new($zh, $en),)+ }
            }
        }
    };
}

events! {
    /// Someone signed in.
    SignedIn "signed_in" "登录" "Signed in",
    /// A sign-in failed.
    SignInFailed "sign_in_failed" "登录失败" "Sign-in failed",
    /// A name was locked after too many failures.
    SignInLocked "sign_in_locked" "输错太多，账号锁定" "Locked after too many failures",
    /// Someone signed out.
    SignedOut "signed_out" "退出" "Signed out",
    /// Someone signed out everywhere at once.
    SignedOutEverywhere "signed_out_everywhere" "退出所有登录" "Signed out everywhere",
    /// A session ended because nobody had been there for too long.
    SessionTimedOut "session_timed_out" "无人操作，登录结束" "Session ended, nobody there",
    /// A used refresh token came again: the whole session was revoked.
    RefreshReused "refresh_reused" "登录凭证重复使用，登录作废" "Session revoked: a used token came again",
    /// An account was created.
    AccountCreated "account_created" "建立账号" "Created an account",
    /// What an account holds was changed.
    PostsChanged "posts_changed" "改变账号的岗位" "Changed an account's posts",
    /// An account was disabled.
    AccountDisabled "account_disabled" "停用账号" "Disabled an account",
    /// An account was enabled.
    AccountEnabled "account_enabled" "恢复账号" "Enabled an account",
    /// A password was set by someone else than its owner.
    PasswordSet "password_set" "替人设密码" "Set a password for someone",
    /// A password was changed by its owner.
    PasswordChanged "password_changed" "修改密码" "Changed the password",
    /// A password was set by its owner with a code.
    PasswordReset "password_reset" "凭码重设密码" "Set the password by a code",
    /// An account has a second factor now.
    SecondFactorOn "second_factor_on" "开通动态码" "Second factor on",
    /// An account's second factor was taken away.
    SecondFactorOff "second_factor_off" "关闭动态码" "Second factor off",
    /// A recovery code took the place of the app.
    RecoveryCodeUsed "recovery_code_used" "使用备用码" "Used a recovery code",
    /// A resident made an account.
    AccountRegistered "account_registered" "居民注册账号" "A resident made an account",
    /// A code was issued that binds an account to a person.
    BindingCodeIssued "binding_code_issued" "开绑定账号的码" "Issued a code that binds an account",
    /// A code was issued that sets a password.
    ResetCodeIssued "reset_code_issued" "开重设密码的码" "Issued a code for a password",
    /// A code was not accepted.
    CodeRefused "code_refused" "码不对，已拒绝" "Refused a code",
    /// An account was bound to a person.
    AccountBound "account_bound" "绑定账号" "Bound an account",
    /// Another account had a code for a person who is bound already.
    BindingRefused "binding_refused" "想绑定已绑定的人，已拒绝" "Refused to bind a person bound already",
    /// A person's file was read by someone else.
    ResidentRead "resident_read" "查看档案" "Read a file",
    /// A list of residents was searched.
    ResidentsSearched "residents_searched" "查询居民" "Searched residents",
    /// A statement of points was issued.
    StatementIssued "statement_issued" "开具积分单" "Issued a statement of points",
    /// A quota was allocated.
    QuotaAllocated "quota_allocated" "核定额度" "Allocated a quota",
    /// An award was drafted.
    AwardDrafted "award_drafted" "起草赋分" "Drafted an award",
    /// A draft was withdrawn.
    AwardWithdrawn "award_withdrawn" "撤回或退回草稿" "Took or sent back a draft",
    /// An award was signed.
    AwardSigned "award_signed" "签发赋分" "Signed an award",
    /// An award was voided.
    AwardVoided "award_voided" "撤销赋分" "Voided an award",
    /// A school verified a household.
    EnrolmentVerified "enrolment_verified" "入学核验" "Verified for enrolment",
    /// The rules of passwords and sessions were set.
    SecurityPolicySet "security_policy_set" "设定安全规则" "Set the security rules",
    /// The lock of an account was opened before its time.
    LockReleased "lock_released" "解锁账号" "Opened the lock of an account",
    /// Someone else ended every session of an account.
    SessionsRevoked "sessions_revoked" "结束账号的所有登录" "Ended an account's sessions",
    /// The audit was searched.
    AuditSearched "audit_searched" "查询审计" "Searched the audit",
    /// A sample of the audit was drawn.
    AuditSampled "audit_sampled" "抽取审计样本" "Drew a sample of the audit",
    /// Rows of the audit were taken along.
    AuditExported "audit_exported" "导出审计" "Exported the audit",
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
