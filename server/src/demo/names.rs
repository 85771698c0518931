//! Names nobody bears by design: common surnames before characters of fields and hills.

use crate::demo::random::Random;

const SURNAMES: [&str; 48] = [
    "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭",
    "何", "罗", "高", "林", "郑", "梁", "谢", "宋", "唐", "许", "韩", "冯", "邓", "曹", "彭", "曾",
    "肖", "田", "董", "潘", "袁", "蔡", "蒋", "余", "于", "杜", "叶", "程", "魏", "吕", "欧阳",
    "司徒",
];

const GIVEN: [&str; 40] = [
    "禾", "苗", "岭", "溪", "枫", "杏", "柏", "谷", "穗", "稻", "荷", "莲", "桂", "槐", "桐", "岩",
    "坡", "塘", "渠", "滩", "麦", "芦", "竹", "松", "椿", "榆", "藤", "圃", "垄", "畦", "帆", "舟",
    "渡", "桨", "砚", "笛", "笠", "蓑", "晴", "朗",
];

const MINORITY_GIVEN: [&str; 8] = [
    "阿依夏木",
    "古丽努尔",
    "艾力江",
    "吐尔逊",
    "米热古丽",
    "卡米拉",
    "阿木",
    "尼玛",
];

const MINORITY_FATHER: [&str; 6] = ["买买提", "吐尔地", "玉素甫", "热合曼", "尔呷", "次仁"];

/// How many in a hundred bear a name in segments.
const MINORITY_PERCENT: u32 = 2;
/// How many in a hundred have a given name of one character.
const SHORT_PERCENT: u32 = 12;

/// A name; a child takes its family's surname.
pub(super) fn name(random: &mut Random, surname: Option<&str>) -> String {
    if surname.is_none() && random.chance(MINORITY_PERCENT) {
        let own = random.pick(&MINORITY_GIVEN);
        return format!("{own}·{}", random.pick(&MINORITY_FATHER));
    }
    let surname = surname.unwrap_or_else(|| random.pick(&SURNAMES));
    let first = random.pick(&GIVEN);
    if random.chance(SHORT_PERCENT) {
        return format!("{surname}{first}");
    }
    format!("{surname}{first}{}", random.pick(&GIVEN))
}

/// The surname of a name, which a child takes; none of a name in segments.
pub(super) fn surname(name: &str) -> Option<&'static str> {
    SURNAMES
        .iter()
        .copied()
        .find(|surname| name.starts_with(surname))
}
