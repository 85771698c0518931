//! The offices where people are helped.

use std::fmt::Write;

use shared::base::Lang;
use shared::orgs::OrgKind;

use super::page::{Words, fact};
use crate::config::Office;
use crate::web::escaped;

const NONE: Words = Words(
    "这里还没有填写窗口的电话和地址。请到居住地的镇（街道）窗口，或者流动人口管理办公室询问。",
    "No telephones and addresses have been entered here yet. Ask at the counter of the town or \
     street where you live, or at the migrant office.",
);
const FREE: Words = Words(
    "不会用手机、不识字、行动不便，都可以到窗口办，有人帮，不收费。",
    "Whoever cannot use a phone, read, or walk far is helped at a counter, free of charge.",
);
const PHONE: Words = Words("电话", "Telephone");
const ADDRESS: Words = Words("地址", "Address");
const HOURS: Words = Words("时间", "Open");

/// The kinds in the order in which people need them, each with what is done there.
const KINDS: [(OrgKind, Words); 6] = [
    (
        OrgKind::MigrantOffice,
        Words(
            "不知道问谁，先问这里",
            "If you do not know whom to ask, ask here",
        ),
    ),
    (
        OrgKind::Town,
        Words(
            "镇（街道）窗口：申请积分、登记、交材料",
            "Counters of towns and streets: apply, register, hand in papers",
        ),
    ),
    (
        OrgKind::Village,
        Words(
            "村（社区）：核实住户，上门帮办",
            "Villages and communities: households, help at home",
        ),
    ),
    (
        OrgKind::Department,
        Words(
            "部门：各自核实的项目",
            "Departments: what each of them checks",
        ),
    ),
    (
        OrgKind::School,
        Words("学校：核验入学", "Schools: the check for enrolment"),
    ),
    (
        OrgKind::Enterprise,
        Words("企业：本单位的赋分", "Enterprises: their own awards"),
    ),
];

/// The offices by kind.
pub(super) fn html(offices: &[Office], lang: Lang) -> String {
    let mut page = format!("<p>{}</p>", FREE.get(lang));
    if offices.is_empty() {
        let _ = write!(page, "<p>{}</p>", NONE.get(lang));
    }
    for (kind, title) in KINDS {
        let mut of_kind = offices
            .iter()
            .filter(|office| office.kind == kind)
            .peekable();
        if of_kind.peek().is_none() {
            continue;
        }
        let _ = write!(page, "<h3>{}</h3><ul class=\"offices\">", title.get(lang));
        for office in of_kind {
            let name = escaped(office.name.get(lang));
            let _ = write!(page, "<li><h4>{name}</h4><dl>");
            phone(&mut page, office, lang);
            fact(&mut page, ADDRESS.get(lang), office.address.get(lang));
            fact(&mut page, HOURS.get(lang), office.hours.get(lang));
            page.push_str("</dl></li>");
        }
        page.push_str("</ul>");
    }
    page
}

/// The number as a link that a telephone dials.
fn phone(page: &mut String, office: &Office, lang: Lang) {
    let dialled: String = office
        .phone
        .chars()
        .filter(|letter| *letter != ' ')
        .collect();
    let (name, dialled, shown) = (PHONE.get(lang), escaped(&dialled), escaped(&office.phone));
    let _ = write!(
        page,
        "<div><dt>{name}</dt><dd><a href=\"tel:{dialled}\">{shown}</a></dd></div>"
    );
}
