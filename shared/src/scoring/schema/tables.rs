//! The keys of everything around the rules.

use super::actions::ACTION;
use super::facts::FACT;
use super::keys::{ASK, CLAUSE, HINT, ID, NAME, TOTALS, WHY, table};
use super::rules::{RANK, RULE};
use super::shape::Shape::{
    Both, ByOption, Conditions, Date, Flag, Id, Ids, Many, One, Points, Sets, Text, Whole, Words,
};
use super::shape::{Table, kind, may, need};

const SCHEME: Table = table(
    "scheme",
    &[
        ID,
        need(
            "version",
            Whole,
            "版本，发布后不再改",
            "never changes once published",
        ),
        NAME,
        need("valid_from", Date, "从哪天起执行", "the first day in force"),
        may("valid_until", Date, "执行到哪天", "the last day in force"),
        need("areas", Ids, "行政区划代码", "area codes"),
        need("decimals", Whole, "显示几位小数", "the decimals shown"),
        may(
            "reconstruction",
            Flag,
            "数字不是官方的",
            "the numbers are not official",
        ),
        may(
            "notice",
            Both,
            "须随数字显示的话",
            "what must stand beside the numbers",
        ),
    ],
);

const DEADLINES: Table = table(
    "deadlines",
    &[
        need(
            "department",
            Whole,
            "部门审核，工作日",
            "a department scores, in working days",
        ),
        need("review", Whole, "复核，工作日", "a review"),
        need("notice", Whole, "公示，工作日", "a public notice"),
        need(
            "objection",
            Whole,
            "答复异议，工作日",
            "an objection is answered",
        ),
    ],
);

const UNIT: Table = table(
    "unit",
    &[
        ID,
        NAME,
        may("one", Text, "英文单数", "the English word after 1"),
    ],
);

const NAMED: Table = table("named", &[ID, NAME]);

const QUOTA: Table = table(
    "quota",
    &[
        ID,
        need(
            "awarder",
            Words(&["enterprise", "village", "town", "department"]),
            "谁赋分",
            "who awards",
        ),
        need(
            "basis",
            Words(&["insured_staff", "registered_residents", "organisation"]),
            "按什么计额度",
            "what it is counted by",
        ),
        need("rate", Points, "每一个的分值", "the points of each"),
        may("least", Points, "至少多少", "at least so much"),
    ],
);

const VALUE: Table = table(
    "value",
    &[
        need("from", Date, "从哪天起", "the first day"),
        may("to", Date, "到哪天", "the last day"),
        need("value", Points, "数值", "the number"),
        need("basis", Both, "哪份文件公布的", "the text that sets it"),
    ],
);

const PARAMETER: Table = table(
    "parameter",
    &[
        ID,
        NAME,
        need(
            "values",
            Many(&VALUE),
            "数值，从早到晚",
            "the values in order",
        ),
    ],
);

const GATE: Table = table(
    "gate",
    &[
        ID,
        NAME,
        may("any_of", Conditions, "满足其一即可", "any one opens it"),
        may("none_of", Conditions, "有其一就关上", "any one closes it"),
        need("why", Both, "为什么是前提", "why it is a precondition"),
        need("how", Both, "怎么办理", "where to get it"),
        CLAUSE,
        TOTALS,
    ],
);

const CATEGORY: Table = table(
    "category",
    &[
        ID,
        NAME,
        may("cap", Points, "这一类最多", "the most of the category"),
        may(
            "effect",
            Words(&["adds", "deducts"]),
            "加分还是扣分",
            "added or taken away",
        ),
        TOTALS,
    ],
);

const GROUP: Table = table(
    "group",
    &[
        ID,
        need("category", Id, "属于哪一类", "its category"),
        NAME,
        need(
            "combine",
            Words(&["sum", "max", "choose"]),
            "怎样合计",
            "how its indicators come together",
        ),
        may("by", Id, "由哪个选择决定", "the choice that decides"),
        may("cap", Points, "这一组最多", "the most of the group"),
        TOTALS,
    ],
);

const ONCE: Table = table(
    "once",
    &[
        need(
            "object",
            Words(&["dwelling", "family", "paper"]),
            "什么只能用一次",
            "what may be used once",
        ),
        may("years", Whole, "几年内", "in how many years"),
    ],
);

const INDICATOR: Table = table(
    "indicator",
    &[
        ID,
        need("group", Id, "属于哪个一级指标", "its group"),
        NAME,
        may("cap", Points, "这一项最多", "the most of the item"),
        CLAUSE,
        need(
            "departments",
            Ids,
            "哪些部门核对",
            "the departments that check it",
        ),
        need("evidence", Ids, "用什么证明", "the papers that prove it"),
        need(
            "consent",
            Words(&["none", "general", "separate", "written"]),
            "要哪种同意",
            "the consent it needs",
        ),
        may(
            "shared_data",
            Flag,
            "由数据共享填",
            "filled by data sharing",
        ),
        need(
            "source",
            Words(&["published", "partly", "reconstructed"]),
            "数字从哪里来",
            "where its numbers come from",
        ),
        may("from", Date, "从哪天起", "the first day in force"),
        may(
            "until",
            Date,
            "从哪天起停用",
            "the first day no longer in force",
        ),
        may(
            "once",
            One(&ONCE),
            "只能用一次的东西",
            "what may be used once only",
        ),
        need(
            "rule",
            Many(&RULE),
            "规则，分值相加",
            "the rules; their points are added",
        ),
    ],
);

const MULTIPLIER: Table = table(
    "multiplier",
    &[
        need("fact", Id, "按哪个选择", "the choice"),
        need(
            "factors",
            ByOption,
            "各选项的系数",
            "the factor of each option",
        ),
    ],
);

const FAMILY: Table = Table {
    name: "family",
    keys: &[],
    kinds: &[
        kind("highest", &[], "取最高的一人", "the highest of the members"),
        kind(
            "sum",
            &[&[
                may("share", Points, "其他人按几成", "the share of the others"),
                may(
                    "other_cap",
                    Points,
                    "其他每人最多",
                    "the most of each other",
                ),
                may("cap", Points, "合计最多", "the most of all together"),
            ]],
            "相加",
            "added",
        ),
    ],
};

const TOTAL: Table = table(
    "total",
    &[
        ID,
        NAME,
        may("floor", Points, "扣到多少为止", "deductions end here"),
        may(
            "multiplier",
            One(&MULTIPLIER),
            "最后乘的系数",
            "what it is multiplied by",
        ),
        may(
            "family",
            One(&FAMILY),
            "一家人怎样合成一个分",
            "how a family comes to one sum",
        ),
        may(
            "rank_by",
            Many(&RANK),
            "按什么排，不写就按总分",
            "what places go by, if not the sum",
        ),
        may(
            "rank",
            Many(&RANK),
            "相同时怎样排",
            "what decides between equals",
        ),
    ],
);

const ANSWER: Table = table(
    "answer",
    &[
        ID,
        need("label", Both, "选项旁的话", "the words beside it"),
        may("fields", Ids, "接着填的事实", "facts asked for under it"),
        may(
            "sets",
            Sets,
            "选了就确定的事实",
            "facts settled by picking it",
        ),
    ],
);

const QUESTION: Table = table(
    "question",
    &[
        ID,
        need(
            "kind",
            Words(&["one", "any"]),
            "单选 one，多选 any",
            "radios or check boxes",
        ),
        may(
            "concerns",
            Words(&["most", "some", "few"]),
            "多少人有",
            "how many people it concerns",
        ),
        ASK,
        WHY,
        HINT,
        need("option", Many(&ANSWER), "答案", "the answers"),
    ],
);

/// The whole file.
pub(super) const ROOT: Table = table(
    "root",
    &[
        need("scheme", One(&SCHEME), "标准", "the head"),
        may(
            "deadlines",
            One(&DEADLINES),
            "各步骤的工作日，不写就是 10、5、5、5",
            "working days of the steps; 10, 5, 5 and 5 if left out",
        ),
        may("unit", Many(&UNIT), "单位", "units"),
        may("department", Many(&NAMED), "部门", "departments"),
        may(
            "evidence",
            Many(&NAMED),
            "证明材料",
            "papers that prove a fact",
        ),
        may("quota", Many(&QUOTA), "赋分额度", "quotas of awards"),
        may(
            "parameter",
            Many(&PARAMETER),
            "定期公布的数",
            "numbers published anew",
        ),
        may("fact", Many(&FACT), "事实", "what may be known of a person"),
        may("gate", Many(&GATE), "前提", "preconditions"),
        may("category", Many(&CATEGORY), "类别", "categories"),
        may("group", Many(&GROUP), "一级指标", "groups"),
        may("total", Many(&TOTAL), "总分", "totals"),
        may("indicator", Many(&INDICATOR), "二级指标", "indicators"),
        may(
            "action",
            Many(&ACTION),
            "能做的事",
            "what a person can do for more points",
        ),
        may("question", Many(&QUESTION), "问卷", "the questionnaire"),
    ],
);
