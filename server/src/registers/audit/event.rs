//! What is recorded.

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
    /// A key for a department's programs was made.
    ApiKeyMade "api_key_made" "建立部门接口密钥" "Made a department's API key",
    /// A key for a department's programs was ended.
    ApiKeyRevoked "api_key_revoked" "作废部门接口密钥" "Revoked a department's API key",
    /// An account was disabled.
    AccountDisabled "account_disabled" "停用账号" "Disabled an account",
    /// An account was enabled.
    AccountEnabled "account_enabled" "恢复账号" "Enabled an account",
    /// Someone was named to act in a post while its holder is away.
    CoverNamed "cover_named" "安排代班" "Named a cover",
    /// A cover was ended before its last day.
    CoverEnded "cover_ended" "提前结束代班" "Ended a cover",
    /// A draft was handed to a colleague.
    WorkHandedOver "work_handed_over" "移交未办结的草稿" "Handed a draft to a colleague",
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
    /// The privacy notice was acknowledged.
    NoticeAcknowledged "notice_acknowledged" "确认隐私告知" "Acknowledged the privacy notice",
    /// A consent was given.
    ConsentGiven "consent_given" "给出同意" "Gave a consent",
    /// A consent was withdrawn.
    ConsentWithdrawn "consent_withdrawn" "撤回同意" "Withdrew a consent",
    /// A person's household was read by someone else.
    HouseholdRead "household_read" "查看家庭关系" "Read a household",
    /// The declared links of an area were listed.
    HouseholdsListed "households_listed" "列出家庭关系申报" "Listed declared links",
    /// A link of a household was declared.
    HouseholdDeclared "household_declared" "申报家庭关系" "Declared a link",
    /// A declaration was taken back.
    HouseholdWithdrawn "household_withdrawn" "撤回家庭关系申报" "Took back a declared link",
    /// A declared link was verified.
    HouseholdVerified "household_verified" "核实家庭关系" "Verified a link",
    /// A declared link was refused.
    HouseholdRefused "household_refused" "退回家庭关系申报" "Refused a link",
    /// A grid head has said whether a declared household lives together.
    HouseholdConfirmed "household_confirmed" "走访家庭情况" "Said what was found on a visit",
    /// A membership of a household was ended.
    HouseholdLeft "household_left" "办理离开家庭" "Ended a membership of a household",
    /// An organisation was said to be a department of the scheme.
    DepartmentSet "department_set" "设定部门" "Said which department an organisation is",
    /// A resident said that a fact is wrong or missing.
    CorrectionStarted "correction_started" "提出更正" "Started a correction",
    /// A department asked for more about a correction.
    CorrectionAsked "correction_asked" "要求补正" "Asked for more about a correction",
    /// The resident answered.
    CorrectionSupplied "correction_supplied" "补正更正" "Answered about a correction",
    /// A correction was accepted and the fact put on file.
    CorrectionAccepted "correction_accepted" "采纳更正" "Accepted a correction",
    /// A correction was rejected.
    CorrectionRejected "correction_rejected" "不予采纳更正" "Rejected a correction",
    /// Someone objected to a line in public notice.
    ObjectionFiled "objection_filed" "提出公示异议" "Objected to a line in notice",
    /// An objection was upheld and its line voided.
    ObjectionUpheld "objection_upheld" "答复异议成立" "Upheld an objection",
    /// An objection was rejected.
    ObjectionRejected "objection_rejected" "答复异议不成立" "Rejected an objection",
    /// Who objected asked for a review.
    ObjectionReviewAsked "objection_review_asked" "申请复核异议" "Asked to review an objection",
    /// An objection was upheld on review and its line voided.
    ObjectionOverturned "objection_overturned" "复核后异议成立" "Upheld an objection on review",
    /// The rejection of an objection was confirmed.
    ObjectionConfirmed "objection_confirmed" "复核维持异议答复" "Confirmed a rejected objection",
    /// Who objected took it back.
    ObjectionWithdrawn "objection_withdrawn" "撤回公示异议" "Withdrew an objection",
    /// An officer read an objection.
    ObjectionRead "objection_read" "查看公示异议" "Read an objection",
    /// An activity was announced.
    ActivityAnnounced "activity_announced" "发布活动" "Announced an activity",
    /// An activity was called off.
    ActivityCalledOff "activity_called_off" "取消活动" "Called an activity off",
    /// The list of who was at an activity was handed in.
    ActivityHandedIn "activity_handed_in" "提交签到名单" "Handed in who was at an activity",
    /// The list of who was at an activity was sent back.
    ActivitySentBack "activity_sent_back" "退回签到名单" "Sent back who was at an activity",
    /// The list of who was at an activity was confirmed.
    ActivityConfirmed "activity_confirmed" "确认签到名单" "Confirmed who was at an activity",
    /// One confirmed attendance was revoked.
    ActivityRevoked "activity_revoked" "撤销已确认的签到" "Revoked a confirmed attendance",
    /// A resident signed up for an activity.
    ActivitySignedUp "activity_signed_up" "报名活动" "Signed up for an activity",
    /// A resident took a sign-up back.
    ActivitySignUpWithdrawn "activity_sign_up_withdrawn" "退出报名" "Withdrew from an activity",
    /// Somebody was marked present or absent at an activity.
    AttendanceMarked "attendance_marked" "登记签到" "Marked who was at an activity",
    /// A village's check sheet of a month was opened.
    CheckSheetOpened "check_sheet_opened" "建立检查表" "Opened a check sheet",
    /// A check sheet was finished.
    CheckSheetFinished "check_sheet_finished" "结束检查表" "Finished a check sheet",
    /// A finished check sheet was opened again.
    CheckSheetReopened "check_sheet_reopened" "重新打开检查表" "Opened a check sheet again",
    /// Somebody read a check sheet with its households.
    CheckSheetRead "check_sheet_read" "查看检查表" "Read a check sheet",
    /// Somebody said what was found in a household.
    HouseholdChecked "household_checked" "填写检查结果" "Said what was found in a household",
    /// Awards were drafted from a check sheet.
    CheckSheetDrafted "check_sheet_drafted" "按检查表起草赋分" "Drafted awards from a check sheet",
    /// A picture was added as evidence.
    PictureAdded "picture_added" "添加证明照片" "Added a picture as evidence",
    /// A picture was taken away.
    PictureRemoved "picture_removed" "删去证明照片" "Took a picture away",
    /// Somebody looked at a picture.
    PictureRead "picture_read" "查看证明照片" "Looked at a picture",
    /// The resident asked for a review.
    CorrectionReviewAsked "correction_review_asked" "申请复核更正" "Asked for a review",
    /// A review confirmed a rejection.
    CorrectionUpheld "correction_upheld" "复核维持原结论" "Upheld a rejection",
    /// A review accepted a correction and the fact was put on file.
    CorrectionOverturned "correction_overturned" "复核后采纳更正" "Accepted a correction on review",
    /// The resident withdrew a correction.
    CorrectionWithdrawn "correction_withdrawn" "撤回更正" "Withdrew a correction",
    /// A correction was read by someone else than the resident.
    CorrectionRead "correction_read" "查看更正" "Read a correction",
    /// Assisted mode was opened for a person at the window.
    ProxyOpened "proxy_opened" "窗口代办开始" "Began to help at the window",
    /// A person asked for a code to be helped at the window.
    ProxyCodeIssued "proxy_code_issued" "取代办码" "Asked for a code to be helped",
    /// A person named kin to help.
    ProxyNamed "proxy_named" "指定家人协助" "Named kin to help",
    /// The one named accepted.
    ProxyAccepted "proxy_accepted" "接受协助家人" "Accepted to help kin",
    /// A proxy was ended by one of the two.
    ProxyEnded "proxy_ended" "结束代办" "Ended the help",
    /// A person's file was looked at on the person's behalf.
    ProxyLooked "proxy_looked" "代本人查看" "Looked on the person's behalf",
    /// A permit file was read by someone else.
    PermitRead "permit_read" "查看居住证记录" "Read a permit's records",
    /// A registration, permit, endorsement or ending was recorded.
    PermitRecorded "permit_recorded" "登记居住证事项" "Recorded something of a permit",
    /// A record of a permit was revoked.
    PermitRevoked "permit_revoked" "撤销居住证记录" "Revoked a record of a permit",
    /// An organisation was entered.
    OrgCreated "org_created" "登记单位" "Entered an organisation",
    /// An organisation was renamed or moved.
    OrgChanged "org_changed" "变更单位" "Renamed or moved an organisation",
    /// An organisation was closed.
    OrgClosed "org_closed" "关闭单位" "Closed an organisation",
    /// An organisation went into another.
    OrgMerged "org_merged" "合并单位" "Merged an organisation into another",
    /// A list of organisations was taken in.
    OrgsImported "orgs_imported" "导入单位名单" "Took in a list of organisations",
    /// An area was entered.
    AreaCreated "area_created" "登记区域" "Entered an area",
    /// An area was renamed or recoded.
    AreaChanged "area_changed" "变更区域" "Renamed or recoded an area",
    /// An area went into another.
    AreaMerged "area_merged" "合并区域" "Merged an area into another",
    /// An employer reported who begins.
    JoinerReported "joiner_reported" "报告入职" "Reported who begins",
    /// An employer took a report back.
    ReportWithdrawn "report_withdrawn" "撤回入职报告" "Took back a report of who begins",
    /// An employer reported who leaves.
    LeaverReported "leaver_reported" "报告离职" "Reported who leaves",
    /// An employer's list of staff was taken in.
    StaffImported "staff_imported" "导入员工名单" "Took in a list of staff",
    /// The reports that wait were listed.
    ReportsListed "reports_listed" "列出待核实的入职报告" "Listed reports that wait",
    /// A report was confirmed.
    EmploymentConfirmed "employment_confirmed" "核实入职" "Confirmed a report of who begins",
    /// A report was refused.
    EmploymentRefused "employment_refused" "退回入职报告" "Refused a report of who begins",
    /// A list of jobs was taken in.
    EmploymentsImported "employments_imported" "导入就业名单" "Took in a list of jobs",
    /// A statement of points was issued.
    StatementIssued "statement_issued" "开具积分单" "Issued a statement of points",
    /// An organisation asked to become an awarder.
    AwarderApplied "awarder_applied" "申请成为评价组织" "Asked to become an awarder",
    /// An application to become an awarder was sent back.
    AwarderReturned "awarder_returned" "退回评价组织申请" "Sent back an application to award",
    /// An application to become an awarder was accepted.
    AwarderAccepted "awarder_accepted" "通过评价组织申请" "Accepted an awarder",
    /// An organisation's right to award was suspended.
    AwarderSuspended "awarder_suspended" "暂停赋分权" "Suspended the right to award",
    /// The suspension of a right to award was lifted.
    AwarderLifted "awarder_lifted" "恢复赋分权" "Lifted a suspension of the right to award",
    /// A draft of award rules was kept.
    RulesDrafted "rules_drafted" "起草赋分办法" "Drafted award rules",
    /// Award rules were submitted and stand in notice.
    RulesSubmitted "rules_submitted" "提交赋分办法公示" "Submitted award rules",
    /// Award rules in notice were sent back.
    RulesReturned "rules_returned" "退回公示中的赋分办法" "Sent back award rules in notice",
    /// A quota was allocated.
    QuotaAllocated "quota_allocated" "核定额度" "Allocated a quota",
    /// A town was given points to hand down.
    QuotaFunded "quota_funded" "向镇（街道）拨付额度" "Gave a town points to hand down",
    /// Unused quota was moved within a town.
    QuotaMoved "quota_moved" "调剂额度" "Moved unused quota within a town",
    /// Unused quota was given back.
    QuotaReturned "quota_returned" "退回额度" "Gave unused quota back",
    /// An award was drafted.
    AwardDrafted "award_drafted" "起草赋分" "Drafted an award",
    /// A list of awards was looked at.
    AwardBatchChecked "award_batch_checked" "试算赋分名单" "Looked at a list of awards",
    /// A list of awards was taken in.
    AwardBatchTaken "award_batch_taken" "导入赋分名单" "Took in a list of awards",
    /// A draft was withdrawn.
    AwardWithdrawn "award_withdrawn" "撤回或退回草稿" "Took or sent back a draft",
    /// An award was signed.
    AwardSigned "award_signed" "签发赋分" "Signed an award",
    /// An award was voided.
    AwardVoided "award_voided" "撤销赋分" "Voided an award",
    /// The awards behind a number of an awarder's year were looked at.
    FairnessLooked "fairness_looked" "查看统计背后的赋分" "Looked at the awards behind a number",
    /// A school verified a household.
    EnrolmentVerified "enrolment_verified" "入学核验" "Verified for enrolment",
    /// The rules of passwords and sessions were set.
    SecurityPolicySet "security_policy_set" "设定安全规则" "Set the security rules",
    /// The lock of an account was opened before its time.
    LockReleased "lock_released" "解锁账号" "Opened the lock of an account",
    /// Someone else ended every session of an account.
    SessionsRevoked "sessions_revoked" "结束账号的所有登录" "Ended an account's sessions",
    /// A resident took the own data along.
    DataTaken "data_taken" "取走自己的数据" "Took the own data along",
    /// A resident asked to be erased.
    ErasureAsked "erasure_asked" "申请注销" "Asked to be erased",
    /// A resident took the request to be erased back.
    ErasureWithdrawn "erasure_withdrawn" "撤回注销申请" "Withdrew the request to be erased",
    /// An officer proposed to grant an erasure.
    ErasureGrantProposed "erasure_grant_proposed" "拟同意注销" "Proposed to grant an erasure",
    /// An officer proposed to refuse an erasure.
    ErasureRefusalProposed "erasure_refusal_proposed" "拟不予注销" "Proposed to refuse an erasure",
    /// A second officer sent a proposal back.
    ErasureReturned "erasure_returned" "退回注销意见" "Sent a proposal on an erasure back",
    /// A second officer granted an erasure; the identity is gone.
    ErasureGranted "erasure_granted" "复核同意，已注销" "Granted an erasure",
    /// A second officer refused an erasure.
    ErasureRefused "erasure_refused" "复核不予注销" "Refused an erasure",
    /// A request to be erased was read.
    ErasureRead "erasure_read" "查看注销申请" "Read a request to be erased",
    /// What was kept long enough was removed.
    RetentionApplied "retention_applied" "到期清理" "Removed what was kept long enough",
    /// An identity was removed because its time was over.
    IdentityExpired "identity_expired" "身份信息到期删除" "Removed an identity whose time was over",
    /// A guardian consented to the handling of a child's data.
    ChildConsentGiven "child_consent_given" "监护人同意处理孩子信息" "Consented for a child",
    /// A guardian withdrew the consent for a child.
    ChildConsentWithdrawn "child_consent_withdrawn" "监护人撤回同意" "Withdrew the consent for a child",
    /// Another sealing key began to seal.
    KeyBegun "key_begun" "启用新密钥" "Began to seal with another key",
    /// Everything was sealed anew.
    KeyRotated "key_rotated" "全部换用新密钥" "Sealed everything anew",
    /// A sealing key was taken away.
    KeyRetired "key_retired" "停用旧密钥" "Took an old key away",
    /// A copy of the whole database was taken.
    BackupTaken "backup_taken" "备份数据库" "Took a backup of the database",
    /// The audit was searched.
    AuditSearched "audit_searched" "查询审计" "Searched the audit",
    /// A sample of the audit was drawn.
    AuditSampled "audit_sampled" "抽取审计样本" "Drew a sample of the audit",
    /// Rows of the audit were taken along.
    AuditExported "audit_exported" "导出审计" "Exported the audit",
}
