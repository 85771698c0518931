//! What can be done.

macro_rules! actions {
    ($($(#[doc = $doc:literal])* $name:ident,)+) => {
        /// One thing an actor may be allowed to do; every guarded endpoint names one.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Action { $($(#[doc = $doc])* $name,)+ }

        impl Action {
            /// Every action.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// What it is in one English sentence, the same that stands beside its name here; the
            /// printed matrix reads it.
            pub fn sentence(self) -> &'static str {
                match self { $(Self::$name => concat!($($doc),*).trim_ascii(),)+ }
            }
        }
    };
}

actions! {
    /// Read who one is and what one may do.
    SessionRead,
    /// Change the own password.
    PasswordChange,
    /// See where one is signed in, and sign out there.
    SessionManage,
    /// Set up the own account's second factor, or take it away.
    SecondFactorManage,
    /// Bind the own account to a person by a code.
    AccountBind,
    /// Issue a code by which a person binds an account.
    BindingCodeIssue,
    /// Bind a person's account after checking who they are, or issue a code for a password.
    ResidentCheck,
    /// See the accounts of the district.
    AccountList,
    /// Create an account for staff, or change what one holds.
    AccountCreate,
    /// Disable or enable an account.
    AccountDisable,
    /// See the clerks of the own organisation, create, disable, enable and invite them.
    ClerkManage,
    /// See the own covers, name one for a post of the own, end one.
    CoverOwn,
    /// See the covers of an account, name one for a post of it, end one.
    CoverManage,
    /// See what of an account's work is open, and hand it to a colleague.
    WorkHandOver,
    /// See the rules of passwords and sessions, locks and unusual look-ups.
    SecurityRead,
    /// Set the rules of passwords and sessions.
    SecurityPolicySet,
    /// Open the lock of an account.
    LockRelease,
    /// End every session of an account.
    SessionRevoke,
    /// Search the audit of the district, draw samples of it, take it along.
    AuditRead,
    /// See the organisations and areas of the district.
    OrgList,
    /// Enter, rename, move, close and merge organisations, one by one or by a list.
    OrgManage,
    /// Enter, rename and merge areas.
    AreaManage,
    /// See the own staff and what was reported of them.
    StaffRead,
    /// Report who begins and who leaves.
    StaffReport,
    /// Confirm or refuse what employers report, or take in a list of jobs.
    EmploymentConfirm,
    /// Read a person's file.
    ResidentRead,
    /// Start a correction of the own file, answer about it, withdraw it, ask for its review.
    CorrectionStart,
    /// Read a correction.
    CorrectionRead,
    /// See the corrections one answers for, and decide on them.
    CorrectionDecide,
    /// Object to a line in public notice, follow it up, take it back, ask for its review.
    ObjectionFile,
    /// Read an objection.
    ObjectionRead,
    /// See the objections one answers, and decide on them.
    ObjectionAnswer,
    /// Issue the own statement of points, with its code.
    StatementIssue,
    /// Get the receipt of an own award in the public list.
    ReceiptRead,
    /// Record a registration slip, a permit, an endorsement or an ending, or revoke one.
    PermitRecord,
    /// Open assisted mode for a person at the window.
    AssistanceOpen,
    /// See who helps whom: the own helpers, and those one helps.
    ProxyRead,
    /// Name a member of the own household as one's help, accept being named, or ask for a code.
    ProxyManage,
    /// End a proxy one gave or holds.
    ProxyEnd,
    /// Read the privacy notice.
    NoticeRead,
    /// Acknowledge the privacy notice.
    NoticeAcknowledge,
    /// See, give and withdraw the own consents.
    ConsentManage,
    /// Give and withdraw the consent to the handling of an own child's data.
    ChildConsentManage,
    /// Take the own data along, as a file and on paper.
    DataTake,
    /// Ask to be erased, and take that back.
    ErasureAsk,
    /// See the requests to be erased, decide on them, confirm what somebody else decided.
    ErasureDecide,
    /// See the own household, declare a link of it, take a declaration back.
    HouseholdDeclare,
    /// Read households, verify or refuse declared links, end a membership.
    HouseholdVerify,
    /// Say whether a declared household lives together in the own grid.
    HouseholdConfirm,
    /// See the activities to come, sign up, withdraw, be marked present by the code.
    ActivityJoin,
    /// Read an organisation's activities with who has signed up and who was there.
    ActivityRead,
    /// Announce activities and call them off, show the code, mark who was there, hand the list in.
    ActivityManage,
    /// Confirm who was at an activity, send the list back, revoke what was confirmed.
    ActivityConfirm,
    /// See the check sheets of the own village, or of the households of the own grid.
    CheckSheetRead,
    /// Open a check sheet of this month, and say what was found in a household.
    CheckSheetFill,
    /// Finish a check sheet, or open it again.
    CheckSheetManage,
    /// See who may be awarded by an organisation.
    AwardeeSearch,
    /// Read how an organisation stands as an awarder.
    AwarderRead,
    /// Ask that the own organisation become an awarder.
    AwarderApply,
    /// See who has applied, accept or send back; send award rules in notice back.
    AwarderCheck,
    /// Suspend an organisation's right to award, or lift the suspension.
    AwarderSuspend,
    /// Read an organisation's award rules: in force, in notice, drafted.
    AwardRulesRead,
    /// Keep a draft of the own organisation's award rules.
    AwardRulesDraft,
    /// Submit award rules, which opens their public notice.
    AwardRulesSubmit,
    /// Draft an award, or ask what one would be worth.
    AwardDraft,
    /// Take back or send back a draft.
    AwardWithdraw,
    /// Sign a draft, which reserves the points.
    AwardSign,
    /// Read an organisation's awards.
    AwardRead,
    /// See the awards of all organisations.
    AwardList,
    /// Void a signed award, with a reason.
    AwardVoid,
    /// See the numbers of an awarder's year, and the awards behind each.
    FairnessRead,
    /// Read an organisation's quota and its statement.
    QuotaRead,
    /// See the quotas of all awarders.
    QuotaList,
    /// Give a town points to hand down.
    QuotaFund,
    /// See a town's quotas, allocate to its awarders, move what is unused, give back the town's.
    QuotaAllocate,
    /// Give an awarder's unused points back.
    QuotaReturn,
    /// Verify a household for enrolment.
    EnrolmentVerify,
    /// Read the own school's record of verifications.
    EnrolmentRecordRead,
    /// See what the terms of the policies are and how often they are asked about, in numbers.
    PolicyOverview,
}
