//! The district's areas: the seven real towns and streets of 330211 with their codes, and below
//! them villages, communities and grids with invented names that are marked here as such.

use shared::base::{AreaId, Date};

use crate::demo::DISTRICT;
use crate::demo::days::day_in;
use crate::demo::random::Random;
use crate::demo::rows::{AreaCodeRow, AreaRow, Rows};

/// A town or street.
pub(super) struct Town {
    pub(super) area: AreaId,
    pub(super) zh: &'static str,
    pub(super) en: &'static str,
    /// The school area of its schools.
    pub(super) school_area: AreaId,
}

/// A village or community.
pub(super) struct Village {
    pub(super) area: AreaId,
    /// The place of its town.
    pub(super) town: usize,
    pub(super) zh: String,
    pub(super) en: String,
    /// True for a community, whose committee is one of residents.
    pub(super) community: bool,
    pub(super) grids: Vec<AreaId>,
}

/// The tree.
pub(super) struct Areas {
    pub(super) district: AreaId,
    pub(super) towns: Vec<Town>,
    pub(super) villages: Vec<Village>,
}

/// The town of the fixed persons' village and school.
pub(super) const DEMO_TOWN: usize = 2;
/// The village of the fixed persons: the first of its town.
pub(super) const DEMO_VILLAGE: usize = 16;

/// Code, name, and the invented villages: communities first, then villages.
struct TownPlan {
    code: &'static str,
    zh: &'static str,
    en: &'static str,
    /// The name of its school area.
    school_zh: &'static str,
    school_en: &'static str,
    communities: &'static [(&'static str, &'static str)],
    villages: &'static [(&'static str, &'static str)],
}

/// What the towns and streets are called.
pub(super) fn town_names() -> impl Iterator<Item = (&'static str, &'static str)> {
    TOWNS.iter().map(|town| (town.zh, town.en))
}

const TOWNS: [TownPlan; 7] = [
    TownPlan {
        code: "330211001",
        zh: "招宝山街道",
        en: "Zhaobaoshan Street",
        school_zh: "招宝山片区",
        school_en: "Zhaobaoshan school area",
        communities: &[
            ("望帆", "Wangfan"),
            ("听潮", "Tingchao"),
            ("石阶", "Shijie"),
            ("灯台", "Dengtai"),
            ("榕荫", "Rongyin"),
            ("南坊", "Nanfang"),
            ("晴滩", "Qingtan"),
            ("舟巷", "Zhouxiang"),
        ],
        villages: &[],
    },
    TownPlan {
        code: "330211002",
        zh: "蛟川街道",
        en: "Jiaochuan Street",
        school_zh: "蛟川片区",
        school_en: "Jiaochuan school area",
        communities: &[
            ("银杉", "Yinshan"),
            ("芦浦", "Lupu"),
            ("新桨", "Xinjiang"),
            ("朝汐", "Chaoxi"),
        ],
        villages: &[
            ("盐塘", "Yantang"),
            ("东畦", "Dongqi"),
            ("竹渡", "Zhudu"),
            ("苇湾", "Weiwan"),
        ],
    },
    TownPlan {
        code: "330211003",
        zh: "骆驼街道",
        en: "Luotuo Street",
        school_zh: "骆驼片区",
        school_en: "Luotuo school area",
        communities: &[
            ("青禾", "Qinghe"),
            ("金穗", "Jinsui"),
            ("荷畔", "Hepan"),
            ("桂枝", "Guizhi"),
        ],
        villages: &[
            ("稻香桥", "Daoxiangqiao"),
            ("北垄", "Beilong"),
            ("杏圃", "Xingpu"),
            ("柏树下", "Baishuxia"),
            ("长渠", "Changqu"),
            ("麦洋", "Maiyang"),
        ],
    },
    TownPlan {
        code: "330211004",
        zh: "庄市街道",
        en: "Zhuangshi Street",
        school_zh: "庄市片区",
        school_en: "Zhuangshi school area",
        communities: &[
            ("砚池", "Yanchi"),
            ("学林", "Xuelin"),
            ("桐影", "Tongying"),
            ("笛园", "Diyuan"),
            ("枫岸", "Feng'an"),
        ],
        villages: &[
            ("上圩", "Shangwei"),
            ("下圩", "Xiawei"),
            ("莲塘", "Liantang"),
            ("槐里", "Huaili"),
        ],
    },
    TownPlan {
        code: "330211005",
        zh: "贵驷街道",
        en: "Guisi Street",
        school_zh: "贵驷片区",
        school_en: "Guisi school area",
        communities: &[("椿庭", "Chunting"), ("石榴", "Shiliu")],
        villages: &[
            ("西谷", "Xigu"),
            ("榆坡", "Yupo"),
            ("藤桥", "Tengqiao"),
            ("鹭汀", "Luting"),
            ("田心", "Tianxin"),
        ],
    },
    TownPlan {
        code: "330211100",
        zh: "澥浦镇",
        en: "Xiepu Town",
        school_zh: "澥浦片区",
        school_en: "Xiepu school area",
        communities: &[("海棠", "Haitang"), ("渔火", "Yuhuo")],
        villages: &[
            ("沙岙", "Sha'ao"),
            ("岩头", "Yantou"),
            ("新塘畈", "Xintangfan"),
            ("蓑衣", "Suoyi"),
            ("帆山", "Fanshan"),
            ("潮浦", "Chaopu"),
        ],
    },
    TownPlan {
        code: "330211101",
        zh: "九龙湖镇",
        en: "Jiulonghu Town",
        school_zh: "九龙湖片区",
        school_en: "Jiulonghu school area",
        communities: &[("湖岸", "Hu'an"), ("云杉", "Yunshan")],
        villages: &[
            ("茶岭", "Chaling"),
            ("溪口塘", "Xikoutang"),
            ("竹岙", "Zhu'ao"),
            ("松坞", "Songwu"),
            ("梅坡", "Meipo"),
            ("石门里", "Shimenli"),
        ],
    },
];

/// The first committee of villagers in a town's codes; communities count from 1.
const VILLAGE_FIRST: u32 = 200;
const GRID_NAMES: [(&str, &str); 4] = [
    ("第一网格", "Grid 1"),
    ("第二网格", "Grid 2"),
    ("第三网格", "Grid 3"),
    ("第四网格", "Grid 4"),
];

/// Since when the codes hold.
fn since() -> Date {
    day_in(2010, 1, 1)
}

/// Makes the tree.
pub(super) fn build(random: &mut Random, rows: &mut Rows) -> Areas {
    let mut tree = Tree { random, rows };
    let district = tree.area("district", None, DISTRICT, ("镇海区", "Zhenhai District"));
    let (mut towns, mut villages) = (Vec::new(), Vec::new());
    for (place, plan) in TOWNS.iter().enumerate() {
        let area = tree.area("town", Some(district), plan.code, (plan.zh, plan.en));
        let names = (plan.school_zh, plan.school_en);
        let code = format!("{DISTRICT}-{:02}", place + 1);
        let school_area = tree.area("school_area", Some(district), &code, names);
        towns.push(Town {
            area,
            zh: plan.zh,
            en: plan.en,
            school_area,
        });
        for (number, (zh, en)) in (1..).zip(plan.communities) {
            let names = (format!("{zh}社区"), format!("{en} Community"));
            villages.push(tree.village(place, area, (plan.code, number), names, true));
        }
        for (number, (zh, en)) in (VILLAGE_FIRST..).zip(plan.villages) {
            let names = (format!("{zh}村"), format!("{en} Village"));
            villages.push(tree.village(place, area, (plan.code, number), names, false));
        }
    }
    Areas {
        district,
        towns,
        villages,
    }
}

struct Tree<'a> {
    random: &'a mut Random,
    rows: &'a mut Rows,
}

impl Tree<'_> {
    fn area(
        &mut self,
        kind: &'static str,
        parent: Option<AreaId>,
        code: &str,
        (zh, en): (&str, &str),
    ) -> AreaId {
        let id = AreaId(self.random.id(crate::clock::start_of(since())));
        self.rows.areas.push(AreaRow {
            id: id.to_string(),
            kind,
            parent_id: parent.map(|parent| parent.to_string()),
        });
        self.rows.area_codes.push(AreaCodeRow {
            area_id: id.to_string(),
            code: code.to_owned(),
            name_zh: zh.to_owned(),
            name_en: en.to_owned(),
            valid_from: since(),
            valid_to: None,
        });
        id
    }

    fn village(
        &mut self,
        town: usize,
        parent: AreaId,
        (town_code, number): (&str, u32),
        (zh, en): (String, String),
        community: bool,
    ) -> Village {
        let code = format!("{town_code}{number:03}");
        let area = self.area("village", Some(parent), &code, (&zh, &en));
        let count = self.random.between(2, 4);
        let grids = (1..=count)
            .zip(GRID_NAMES)
            .map(|(number, names)| {
                let code = format!("{code}{number:03}");
                self.area("grid", Some(area), &code, names)
            })
            .collect();
        Village {
            area,
            town,
            zh,
            en,
            community,
            grids,
        }
    }
}
