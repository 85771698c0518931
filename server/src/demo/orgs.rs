//! The organisations: fictitious enterprises and schools, the offices of the district and its
//! towns, and the committee of every village and community.

use std::collections::BTreeSet;

use shared::base::{AreaId, OrgId};
use shared::identity::Uscc;
use shared::orgs::OrgKind;

use crate::clock::start_of;
use crate::demo::areas::{Areas, DEMO_TOWN, DEMO_VILLAGE};
use crate::demo::days::day_in;
use crate::demo::random::Random;
use crate::demo::rows::{OrgRow, OrgVersionRow, Rows};
use crate::demo::{DISTRICT, fixed};

/// An organisation.
#[derive(Clone, Debug)]
pub(super) struct Org {
    pub(super) id: OrgId,
    pub(super) kind: OrgKind,
    pub(super) zh: String,
    pub(super) en: String,
    pub(super) area: AreaId,
    /// The place of its village, for enterprises and villages.
    pub(super) village: Option<usize>,
    /// The place of its town, for all but those of the district.
    pub(super) town: Option<usize>,
}

/// Every organisation; the lists hold them in the order of their tables.
pub(super) struct Orgs {
    pub(super) enterprises: Vec<Org>,
    pub(super) villages: Vec<Org>,
    pub(super) towns: Vec<Org>,
    pub(super) departments: Vec<Org>,
    pub(super) schools: Vec<Org>,
    pub(super) office: Org,
}

/// The enterprise of the fixed persons is the first.
const ENTERPRISES: [(&str, &str); 24] = [
    ("精密机械", "Precision Machinery"),
    ("紧固件", "Fasteners"),
    ("纺织", "Textiles"),
    ("服装", "Garments"),
    ("塑料制品", "Plastics"),
    ("电器", "Electric Appliances"),
    ("模具", "Moulds"),
    ("汽车配件", "Car Parts"),
    ("液压元件", "Hydraulics"),
    ("包装材料", "Packaging"),
    ("食品加工", "Foods"),
    ("家具", "Furniture"),
    ("建材", "Building Materials"),
    ("轴承", "Bearings"),
    ("物流", "Logistics"),
    ("环卫服务", "Cleaning Services"),
    ("物业服务", "Property Services"),
    ("园林绿化", "Greening"),
    ("软件", "Software"),
    ("化工设备", "Chemical Equipment"),
    ("船舶配件", "Ship Parts"),
    ("印刷", "Printing"),
    ("仪表", "Instruments"),
    ("冷链", "Cold Chain"),
];

const DEPARTMENTS: [(&str, &str); 6] = [
    ("人社局", "Labour and social insurance bureau"),
    ("公安分局", "Police"),
    ("教育局", "Education bureau"),
    ("综合执法局", "Law enforcement bureau"),
    ("文明办", "Civility office"),
    ("团区委", "Youth league"),
];

/// Name and the place of the town; the school of the fixed persons is the first.
const SCHOOLS: [(&str, &str, usize); 8] = [
    ("示例第一小学", "Example No. 1 Primary School", DEMO_TOWN),
    ("示例第二小学", "Example No. 2 Primary School", 3),
    ("示例第三小学", "Example No. 3 Primary School", 0),
    ("示例第四小学", "Example No. 4 Primary School", 1),
    ("示例第五小学", "Example No. 5 Primary School", 4),
    ("示例第六小学", "Example No. 6 Primary School", 5),
    ("示例第七小学", "Example No. 7 Primary School", 6),
    ("示例第一初级中学", "Example No. 1 Middle School", DEMO_TOWN),
];

/// Enterprises and schools of a district of real size.
const MANY_ENTERPRISES: usize = 300;
const MANY_SCHOOLS: [(&str, &str, usize); 12] = [
    ("示例第八小学", "Example No. 8 Primary School", 0),
    ("示例第九小学", "Example No. 9 Primary School", 1),
    ("示例第十小学", "Example No. 10 Primary School", DEMO_TOWN),
    ("示例第十一小学", "Example No. 11 Primary School", 3),
    ("示例第十二小学", "Example No. 12 Primary School", 3),
    ("示例第十三小学", "Example No. 13 Primary School", 4),
    ("示例第十四小学", "Example No. 14 Primary School", 5),
    ("示例第十五小学", "Example No. 15 Primary School", 6),
    ("示例第十六小学", "Example No. 16 Primary School", 1),
    ("示例第二初级中学", "Example No. 2 Middle School", 3),
    ("示例第三初级中学", "Example No. 3 Middle School", 0),
    ("示例第四初级中学", "Example No. 4 Middle School", 5),
];
/// What stands before the trade in the names of further enterprises.
const BRANDS: [(&str, &str); 12] = [
    ("云帆", "Yunfan"),
    ("恒舟", "Hengzhou"),
    ("瑞禾", "Ruihe"),
    ("启明", "Qiming"),
    ("锦程", "Jincheng"),
    ("百川", "Baichuan"),
    ("长风", "Changfeng"),
    ("宏图", "Hongtu"),
    ("新澜", "Xinlan"),
    ("立恒", "Liheng"),
    ("致远", "Zhiyuan"),
    ("海晏", "Haiyan"),
];

const USCC_ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/// What the departments are called.
pub(super) fn department_names() -> [(&'static str, &'static str); 6] {
    DEPARTMENTS
}

/// Makes the organisations.
pub(super) fn build(random: &mut Random, rows: &mut Rows, areas: &Areas) -> Orgs {
    let mut maker = Maker {
        random,
        rows,
        areas,
        codes: BTreeSet::new(),
    };
    Orgs {
        office: maker.of_district(
            OrgKind::MigrantOffice,
            ("流动人口管理办公室", "Migrant office"),
        ),
        departments: DEPARTMENTS
            .iter()
            .map(|names| maker.of_district(OrgKind::Department, *names))
            .collect(),
        towns: (0..areas.towns.len())
            .filter_map(|town| maker.town(town))
            .collect(),
        villages: (0..areas.villages.len())
            .filter_map(|village| maker.village(village))
            .collect(),
        enterprises: ENTERPRISES
            .iter()
            .enumerate()
            .filter_map(|(place, names)| maker.enterprise(place, *names))
            .collect(),
        schools: SCHOOLS
            .iter()
            .filter_map(|(zh, en, town)| maker.school((zh, en), *town))
            .collect(),
    }
}

/// Adds what a district of real size has more.
pub(super) fn grow(random: &mut Random, rows: &mut Rows, areas: &Areas, orgs: &mut Orgs) {
    let codes = rows.org_versions.iter().filter_map(|row| row.uscc.clone());
    let mut maker = Maker {
        codes: codes.collect(),
        random,
        rows,
        areas,
    };
    let names = BRANDS.iter().flat_map(|brand| {
        ENTERPRISES.iter().map(move |trade| {
            let (zh, en) = (brand.0, brand.1);
            (format!("{zh}{}", trade.0), format!("{en} {}", trade.1))
        })
    });
    let missing = MANY_ENTERPRISES.saturating_sub(orgs.enterprises.len());
    for (zh, en) in names.take(missing) {
        let place = orgs.enterprises.len();
        orgs.enterprises.extend(maker.enterprise(place, (&zh, &en)));
    }
    for (zh, en, town) in MANY_SCHOOLS {
        orgs.schools.extend(maker.school((zh, en), town));
    }
}

struct Maker<'a> {
    random: &'a mut Random,
    rows: &'a mut Rows,
    areas: &'a Areas,
    codes: BTreeSet<String>,
}

impl Maker<'_> {
    fn of_district(&mut self, kind: OrgKind, (zh, en): (&str, &str)) -> Org {
        let org = Org {
            id: self.id(),
            kind,
            zh: zh.to_owned(),
            en: en.to_owned(),
            area: self.areas.district,
            village: None,
            town: None,
        };
        self.write(&org, None, None);
        org
    }

    fn town(&mut self, place: usize) -> Option<Org> {
        let town = self.areas.towns.get(place)?;
        let office = if town.zh.ends_with('镇') {
            "人民政府"
        } else {
            "办事处"
        };
        let org = Org {
            id: self.id(),
            kind: OrgKind::Town,
            zh: format!("{}{office}", town.zh),
            en: format!("{} Office", town.en),
            area: town.area,
            village: None,
            town: Some(place),
        };
        self.write(&org, None, None);
        Some(org)
    }

    fn village(&mut self, place: usize) -> Option<Org> {
        let village = self.areas.villages.get(place)?;
        let committee = if village.community {
            "居民委员会"
        } else {
            "村民委员会"
        };
        let org = Org {
            id: self.id(),
            kind: OrgKind::Village,
            zh: format!("{}{committee}", village.zh),
            en: format!("{} Committee", village.en),
            area: village.area,
            village: Some(place),
            town: Some(village.town),
        };
        self.write(&org, None, None);
        Some(org)
    }

    fn enterprise(&mut self, place: usize, (zh, en): (&str, &str)) -> Option<Org> {
        let village = match place {
            0 => DEMO_VILLAGE,
            _ => self.random.place(self.areas.villages.len()),
        };
        let code = match place {
            0 => Some(fixed::ENTERPRISE_USCC.to_owned()),
            _ => self.fresh_code(),
        };
        let area = self.areas.villages.get(village)?;
        let org = Org {
            id: self.id(),
            kind: OrgKind::Enterprise,
            zh: format!("示例{zh}有限公司"),
            en: format!("Example {en} Co., Ltd."),
            area: area.area,
            village: Some(village),
            town: Some(area.town),
        };
        self.write(&org, code, None);
        Some(org)
    }

    fn school(&mut self, (zh, en): (&str, &str), place: usize) -> Option<Org> {
        let town = self.areas.towns.get(place)?;
        let org = Org {
            id: self.id(),
            kind: OrgKind::School,
            zh: zh.to_owned(),
            en: en.to_owned(),
            area: town.area,
            village: None,
            town: Some(place),
        };
        self.write(&org, None, Some(town.school_area));
        Some(org)
    }

    fn id(&mut self) -> OrgId {
        OrgId(self.random.id(start_of(founded())))
    }

    fn write(&mut self, org: &Org, uscc: Option<String>, school_area: Option<AreaId>) {
        self.rows.orgs.push(OrgRow {
            id: org.id.to_string(),
            district: DISTRICT,
            kind: org.kind.code(),
            created_at: start_of(founded()),
        });
        self.rows.org_versions.push(OrgVersionRow {
            org_id: org.id.to_string(),
            name_zh: org.zh.clone(),
            name_en: org.en.clone(),
            uscc,
            area_id: org.area.to_string(),
            school_area_id: school_area.map(|area| area.to_string()),
            valid_from: founded(),
            valid_to: None,
            reason: "",
            recorded_at: start_of(founded()),
        });
    }

    /// A credit code that no other organisation here has.
    fn fresh_code(&mut self) -> Option<String> {
        (0..100).find_map(|_| {
            let letters: Vec<char> = USCC_ALPHABET.chars().collect();
            let drawn: String = (0..5)
                .filter_map(|_| letters.get(self.random.place(letters.len())))
                .collect();
            let code = with_checks(&format!("91330211MA2{drawn}"))?;
            self.codes.insert(code.clone()).then_some(code)
        })
    }
}

/// Since when the organisations are on file.
fn founded() -> shared::base::Date {
    day_in(2014, 12, 1)
}

/// The code with both check characters that belong behind its first sixteen.
fn with_checks(stem: &str) -> Option<String> {
    let letters = || USCC_ALPHABET.chars();
    letters().find_map(|own| {
        letters().find_map(|last| {
            let code = Uscc::parse(&format!("{stem}{own}{last}")).ok()?;
            code.warning().is_none().then(|| code.to_string())
        })
    })
}
