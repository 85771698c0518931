//! What actions, reaches and features are called, on the printed page and on the page of the API.

use shared::access::{Action, Relation};

/// What each action is called, by its name.
const ACTIONS: &[(&str, &str)] = &[
    ("SessionRead", "看自己是谁、能做什么"),
    ("PasswordChange", "修改自己的密码"),
    ("SessionManage", "看自己在哪些地方登录，并退出"),
    ("SecondFactorManage", "开通或关闭自己的手机动态码"),
    ("AccountBind", "凭码把账号绑定到本人档案"),
    ("BindingCodeIssue", "给居民开绑定账号的码"),
    ("ResidentCheck", "核对身份后绑定账号，或开重设密码的码"),
    ("AccountList", "看全区的账号"),
    ("AccountCreate", "建立工作人员账号，改变岗位"),
    ("AccountDisable", "停用、恢复账号"),
    ("ClerkManage", "管理本单位经办人的账号"),
    ("CoverOwn", "安排自己岗位的代班"),
    ("CoverManage", "安排别人岗位的代班"),
    ("WorkHandOver", "看一个账号没办完的事，移交给同岗位的同事"),
    ("SecurityRead", "看安全规则、锁定的账号和异常查询"),
    ("SecurityPolicySet", "设定密码和登录的规则"),
    ("LockRelease", "给锁定的账号解锁"),
    ("SessionRevoke", "结束一个账号的所有登录"),
    ("AuditRead", "查询、抽样、导出审计"),
    ("OrgList", "看全区的单位和区域"),
    ("OrgManage", "登记、更名、迁移、关闭、合并单位"),
    ("AreaManage", "登记、更名、合并区域"),
    ("StaffRead", "看本单位职工和申报情况"),
    ("StaffReport", "申报职工入职、离职"),
    ("EmploymentConfirm", "确认或退回单位申报，导入用工名单"),
    ("ResidentRead", "查看居民档案"),
    ("PermitRecord", "登记或撤销居住登记凭证、居住证、签注和终止"),
    ("AssistanceOpen", "在窗口为居民开启代办"),
    ("ProxyRead", "看谁帮谁办事"),
    ("ProxyManage", "委托家人帮忙，接受委托，要委托码"),
    ("ProxyEnd", "结束委托"),
    (
        "CorrectionStart",
        "对自己档案提出更正，补正，撤回，申请复核",
    ),
    ("CorrectionRead", "看一份更正"),
    ("CorrectionDecide", "看本部门要答复的更正并作出决定"),
    ("ObjectionFile", "对公示的赋分提出异议，撤回，申请复核"),
    ("ObjectionRead", "看一件异议"),
    ("ObjectionAnswer", "看本单位要答复的异议并作出答复"),
    ("StatementIssue", "开具自己的积分单"),
    ("ReceiptRead", "取自己赋分的公示凭证"),
    ("NoticeRead", "看隐私告知"),
    ("NoticeAcknowledge", "看并确认隐私告知"),
    ("ConsentManage", "看、给出、撤回自己的同意"),
    ("ChildConsentManage", "给出、撤回对子女数据的同意"),
    ("DataTake", "带走自己的数据"),
    ("ErasureAsk", "申请删除自己的身份信息，撤回申请"),
    ("ErasureDecide", "审核删除申请，另一人确认"),
    ("HouseholdDeclare", "看自己的家庭，申报、撤回家庭关系"),
    ("HouseholdVerify", "看家庭，核实或退回申报，办理离开"),
    ("HouseholdConfirm", "走访后说明申报的家庭是否住在一起"),
    ("ActivityJoin", "看近期活动，报名、退出、扫码签到"),
    ("ActivityRead", "看本单位的活动和签到名单"),
    ("ActivityManage", "发布、取消活动，登记签到，提交名单"),
    ("ActivityConfirm", "确认或退回签到名单，撤销已确认的签到"),
    ("CheckSheetRead", "看本村（本网格）的检查表"),
    ("CheckSheetFill", "建立本月检查表，填写检查结果"),
    ("CheckSheetManage", "结束检查表，或重新打开"),
    ("AwardeeSearch", "看本单位可以赋分的人"),
    ("AwarderRead", "看单位的评价组织申请和状态"),
    ("AwarderApply", "申请成为评价组织"),
    ("AwarderCheck", "审核评价组织申请，退回公示中的赋分办法"),
    ("AwarderSuspend", "暂停或恢复单位的赋分权"),
    ("AwardRulesRead", "看单位的赋分办法和草稿"),
    ("AwardRulesDraft", "起草本单位的赋分办法"),
    ("AwardRulesSubmit", "提交赋分办法，开始公示"),
    ("AwardDraft", "起草赋分，试算分值"),
    ("AwardWithdraw", "撤回或退回赋分草稿"),
    ("AwardSign", "签发赋分，占用额度"),
    ("AwardRead", "看单位的赋分"),
    ("AwardList", "看所有单位的赋分"),
    ("AwardVoid", "撤销已签发的赋分，写明理由"),
    ("FairnessRead", "看各单位一年赋分的统计和背后的赋分"),
    ("QuotaRead", "看单位的额度和往来"),
    ("QuotaList", "看所有单位的额度"),
    ("QuotaFund", "把额度拨给镇（街道）"),
    (
        "QuotaAllocate",
        "看镇（街道）各单位的额度，下达、调剂，退回没有下达的",
    ),
    ("QuotaReturn", "退回单位没有用的额度"),
    ("PolicyOverview", "看政策条件和查询次数"),
    ("EnrolmentVerify", "核验入学家庭"),
    ("EnrolmentRecordRead", "看本校的核验记录"),
];

/// What each feature is called.
const FEATURES: &[(&str, &str, &str)] = &[
    ("accounts", "账号", "Accounts"),
    ("activities", "活动", "Activities"),
    ("assistance", "代办", "Assistance"),
    ("audit", "审计", "Audit"),
    ("awarders", "评价组织", "Awarders"),
    ("awards", "赋分和额度", "Awards and quotas"),
    ("check_sheets", "检查表", "Check sheets"),
    ("checkpoints", "存证", "Checkpoints"),
    ("consents", "告知和同意", "Notice and consents"),
    ("corrections", "更正", "Corrections"),
    ("covers", "代班", "Covers"),
    ("employments", "用工", "Employments"),
    ("enrolment", "入学核验", "Enrolment"),
    ("erasures", "删除", "Erasures"),
    ("fairness", "公平观察", "Watching fairness"),
    ("evidence", "证明材料", "Evidence"),
    ("households", "家庭", "Households"),
    ("objections", "公示异议", "Objections"),
    ("orgs", "单位和区域", "Organisations and areas"),
    ("permits", "居住证", "Permits"),
    ("policies", "政策", "Policies"),
    ("privacy", "个人数据", "Personal data"),
    ("proxies", "委托", "Proxies"),
    ("publicity", "公示", "Public notice"),
    ("residents", "居民档案", "Residents"),
    ("schemes", "积分标准", "Schemes"),
    ("security", "安全", "Security"),
];

/// What an action is called.
pub fn action_zh(action: Action) -> Option<&'static str> {
    let name = format!("{action:?}");
    let found = ACTIONS.iter().find(|(known, _)| *known == name);
    found.map(|(_, zh)| *zh)
}

/// What a feature is called; by its own name where nobody has named it.
pub fn feature(name: &'static str) -> (&'static str, &'static str) {
    let found = FEATURES.iter().find(|(known, ..)| *known == name);
    found.map_or((name, name), |(_, zh, en)| (*zh, *en))
}

/// What a reach is called, and where it ends.
pub fn reach(relation: Relation) -> (&'static str, &'static str, &'static str, &'static str) {
    match relation {
        Relation::OwnAccount => (
            "本账号",
            "own account",
            "只有自己的账号。",
            "The account itself.",
        ),
        Relation::Own => (
            "本人",
            "own person",
            "只有账号所绑定的人。",
            "The person the account is bound to.",
        ),
        Relation::OwnOrg => (
            "本单位",
            "own organisation",
            "岗位所在的单位，或它要答复的事。",
            "The organisation of the post, or what it answers for.",
        ),
        Relation::Employer => (
            "本单位职工",
            "own staff",
            "现在在岗位所在单位工作的人。",
            "Who works at the organisation of the post now.",
        ),
        Relation::Subtree => (
            "辖区",
            "own area",
            "登记在岗位所管的网格、村（社区）或镇（街道）的人；旁边的和上面的都不行。",
            "Who is registered in the grid, village or town of the post; neither beside nor above.",
        ),
        Relation::SchoolArea => (
            "本学区",
            "own school area",
            "在本校学区申请入学的家庭，或出示积分单的人。",
            "The households that apply in the school's area, or who presents a statement.",
        ),
        Relation::District => (
            "全区",
            "whole district",
            "本区所有的人和单位。",
            "Everyone and everything of the district.",
        ),
    }
}
