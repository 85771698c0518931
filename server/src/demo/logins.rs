//! The logins of the district: which role, where, and what to try with it.

use shared::access::Role;

/// Where a login works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// The demo resident, bound to the person.
    Resident,
    /// The demo enterprise, as one of its staff.
    Clerk,
    /// The demo enterprise, as another.
    Head,
    /// The demo village.
    Village,
    /// A grid of the demo village.
    Grid,
    /// The demo school.
    School,
    /// The town of the demo village.
    Town,
    /// An enterprise that does not award yet.
    Newcomer,
    /// The labour bureau.
    Department,
    /// The migrant office.
    Office,
    /// The whole district.
    District,
}

/// One login.
pub(super) struct Plan {
    pub(super) login: &'static str,
    pub(super) role: Role,
    pub(super) place: Place,
    /// The name behind it, shown masked.
    pub(super) name: &'static str,
    pub(super) zh: &'static str,
    pub(super) en: &'static str,
}

pub(super) const LOGINS: [Plan; 15] = [
    Plan {
        login: "resident",
        role: Role::Resident,
        place: Place::Resident,
        name: "张小禾",
        zh: "看自己的积分和依据、谁查过档案，并开具积分单。",
        en: "See your points and what they rest on, who looked at your file, and get a statement.",
    },
    Plan {
        login: "clerk",
        role: Role::AwardClerk,
        place: Place::Clerk,
        name: "吴巧枝",
        zh: "给职工起草赋分；黄大川只剩 1 分可赋，周新树参保不满三个月。",
        en: "Draft an award; 黄大川 has 1 point left, 周新树 is not insured for three months yet.",
    },
    Plan {
        login: "head",
        role: Role::AwardHead,
        place: Place::Head,
        name: "孙立柏",
        zh: "签发待签的赋分，看额度怎样变化；建立和停用经办人的账号。",
        en: "Sign what waits for signature and watch the quota; make and disable clerks' accounts.",
    },
    Plan {
        login: "village",
        role: Role::VillageOfficer,
        place: Place::Village,
        name: "马春渡",
        zh: "查本社区的居民，核实家庭关系，起草赋分；别的村（社区）的居民看不到。",
        en: "Look up the community's residents, verify their households and draft awards; other \
             villages stay closed.",
    },
    Plan {
        login: "villagehead",
        role: Role::AwardHead,
        place: Place::Village,
        name: "何秋畦",
        zh: "签发社区起草的赋分。",
        en: "Sign what the community has drafted.",
    },
    Plan {
        login: "grid",
        role: Role::GridHead,
        place: Place::Grid,
        name: "沈新桥",
        zh: "走访本网格申报的家庭：情况属实、不符或没有联系上；只是意见，不影响核实。",
        en: "Visit the households declared in the grid: as declared, not so, or nobody met; advice \
             only.",
    },
    Plan {
        login: "school",
        role: Role::SchoolStaff,
        place: Place::School,
        name: "许晴荷",
        zh: "核验 330211199003070010（符合）、522422198605190039（不符合）、\
             362330198904030064（符合）、411524198706280051（外片区，积分单编号 K7QM-2XWA）。",
        en: "Verify 330211199003070010 (eligible), 522422198605190039 (not eligible), \
             362330198904030064 (eligible), 411524198706280051 (another area, statement code \
             K7QM-2XWA).",
    },
    Plan {
        login: "office",
        role: Role::MigrantOffice,
        place: Place::Office,
        name: "曹文圃",
        zh: "分配额度，查全区居民，有理由时撤销赋分。",
        en: "Allocate quotas, look up residents, void an award with a reason.",
    },
    Plan {
        login: "policy",
        role: Role::PolicyOfficer,
        place: Place::District,
        name: "温知野",
        zh: "看各项政策的现行条件、什么时候换版和报名、窗口核验了多少次；没有姓名。",
        en: "See each policy's terms, when they change and registration opens, how often the \
             windows verified; no names.",
    },
    Plan {
        login: "office2",
        role: Role::MigrantOffice,
        place: Place::Office,
        name: "袁知夏",
        zh: "流管办的另一位：复核别人拟同意或拟不同意的注销。",
        en: "Another of the office: confirm what somebody else proposes on an erasure.",
    },
    Plan {
        login: "admin",
        role: Role::SystemAdmin,
        place: Place::District,
        name: "袁立竹",
        zh: "建立、停用和启用账号，改岗位；看不到任何人的档案。",
        en: "Create, disable and enable accounts, change posts; no person's file is open here.",
    },
    Plan {
        login: "security",
        role: Role::SecurityAdmin,
        place: Place::District,
        name: "董望岚",
        zh: "设定密码和登录的规则，给输错密码锁定的账号解锁，结束账号的登录。",
        en: "Set the rules of passwords and sessions, open locks after wrong passwords, end \
             sessions.",
    },
    Plan {
        login: "auditor",
        role: Role::Auditor,
        place: Place::District,
        name: "冯月汀",
        zh: "查谁看过 330211199003070010，抽样核对审计记录，导出表格；什么都不能改。",
        en: "Find who looked at 330211199003070010, draw a sample of the audit, export it; \
             nothing can be changed here.",
    },
    Plan {
        login: "department",
        role: Role::DepartmentOfficer,
        place: Place::Department,
        name: "苏砚田",
        zh: "审核居民对职称、就业、参保的更正：采纳、要求补正或不予采纳。",
        en: "Decide corrections of titles, work and insurance: accept, ask for more, reject.",
    },
    Plan {
        login: "town",
        role: Role::TownOfficer,
        place: Place::Town,
        name: "江望潮",
        zh: "下达、调剂赋分额度，答复公示异议，审核租房、公益岗位的更正，查本镇（街道）的居民。",
        en: "Hand quota down, answer objections, decide corrections of homes and public posts, \
             look up the town's residents.",
    },
];

/// Those of an enterprise that has not applied to award yet, made last so that everything else of
/// the district stays as it is without them.
pub(super) const NEWCOMERS: [Plan; 2] = [
    Plan {
        login: "newclerk",
        role: Role::AwardClerk,
        place: Place::Newcomer,
        name: "罗晓樟",
        zh: "还不是评价组织的企业：从模板起草赋分办法。",
        en: "An enterprise that does not award yet: draft its award rules from a template.",
    },
    Plan {
        login: "newhead",
        role: Role::AwardHead,
        place: Place::Newcomer,
        name: "郑远帆",
        zh: "申请成为评价组织，通过后提交办法公示。",
        en: "Apply to become an awarder; once accepted, submit the rules for their notice.",
    },
];
