//! How the offices of the demo are reached; numbers and addresses are invented and lead nowhere.

use shared::base::Bilingual;
use shared::orgs::OrgKind;

use crate::config::Office;
use crate::demo::areas::town_names;
use crate::demo::orgs::department_names;

const HOURS: (&str, &str) = (
    "工作日 8:30–11:30，13:30–17:00",
    "working days 8:30–11:30, 13:30–17:00",
);

/// The migrant office, the counter of every town, and the departments.
pub fn offices() -> Vec<Office> {
    let mut offices = vec![office(
        (OrgKind::MigrantOffice, 1),
        ("流动人口管理办公室", "Migrant office"),
        (
            "示例路 1 号区行政服务中心 2 楼",
            "District service centre, 2nd floor, 1 Example Road",
        ),
    )];
    for (number, (zh, en)) in (11..).zip(town_names()) {
        offices.push(office(
            (OrgKind::Town, number),
            (
                &format!("{zh}流动人口服务窗口"),
                &format!("{en} service counter"),
            ),
            (
                &format!("{zh}示例街 {number} 号"),
                &format!("{number} Example Street, {en}"),
            ),
        ));
    }
    for (number, (zh, en)) in (31..).zip(department_names()) {
        offices.push(office(
            (OrgKind::Department, number),
            (zh, en),
            (
                &format!("示例大道 {number} 号"),
                &format!("{number} Example Avenue"),
            ),
        ));
    }
    offices
}

/// Numbers that begin with 0574-5550 are nobody's.
fn office((kind, number): (OrgKind, u8), name: (&str, &str), address: (&str, &str)) -> Office {
    Office {
        kind,
        name: Bilingual::new(name.0, name.1),
        address: Bilingual::new(address.0, address.1),
        phone: format!("0574-5550 {number:04}"),
        hours: Bilingual::new(HOURS.0, HOURS.1),
    }
}
