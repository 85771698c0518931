//! The keys of each kind of rule, and of ranks.

use super::measure::{BEGUN, BOUND, COLUMN, FACT, IN, LEVEL, MEASURE, SHARE, UNIT, WHEN, WINDOW};
use super::shape::Shape::{
    Both, ByOption, Conditions, Date, Flag, Id, Many, One, Points, Signed, Whole, Words,
};
use super::shape::{Key, Kind, Table, kind, may, need};

const BRACKET: Table = Table {
    name: "bracket",
    keys: &[
        need("from", Whole, "从多少起，含", "the first number, included"),
        may(
            "to",
            Whole,
            "到多少，含；最后一段不写",
            "the last number; the last range has none",
        ),
        need("points", Points, "分值", "the points"),
    ],
    kinds: &[],
};

const RATE_TIER: Table = Table {
    name: "rate_tier",
    keys: &[
        may(
            "to",
            Whole,
            "这一档到第几个；最后一档不写",
            "where the tier ends; the last has none",
        ),
        need("rate", Points, "每一个的分值", "the points of each"),
    ],
    kinds: &[],
};

const LEVEL_TIER: Table = Table {
    name: "level_tier",
    keys: &[
        need("months", Whole, "至少几个月", "at least so many months"),
        need(
            "of_last",
            Whole,
            "在近几个月里",
            "of the last so many months",
        ),
        need(
            "at_least",
            Points,
            "达到参数的几倍",
            "the multiple of the reference",
        ),
        need("points", Points, "分值", "the points"),
    ],
    kinds: &[],
};

const LEVELS: &[Key] = &[
    FACT,
    need("level", Id, "级别所在的列", "the column of the level"),
    need(
        "points",
        ByOption,
        "各级别的分值",
        "the points of each level",
    ),
    need("window", One(&WINDOW), "算哪段时间", "which time counts"),
];

const KINDS: &[Kind] = &[
    kind(
        "table",
        &[&[
            FACT,
            need(
                "points",
                ByOption,
                "各选项的分值",
                "the points of each option",
            ),
        ]],
        "按选项给分",
        "points by option",
    ),
    kind(
        "bracket",
        &[
            &[need(
                "brackets",
                Many(&BRACKET),
                "各段，从 0 起首尾相接",
                "the ranges, touching from 0 on",
            )],
            MEASURE,
        ],
        "按数所在的范围给分",
        "points by range",
    ),
    kind(
        "linear",
        &[
            &[
                may(
                    "per",
                    Whole,
                    "多少算一份，默认 1",
                    "how many make a part, 1 if not said",
                ),
                need("rate", Points, "每份的分值", "the points of each part"),
                may("start_after", Whole, "满多少才开始", "where it starts"),
                may(
                    "count_from_zero",
                    Flag,
                    "满了从头算起",
                    "once started all count",
                ),
                may(
                    "part",
                    Words(&["none", "full", "first", "share"]),
                    "不满一份的怎么算",
                    "what becomes of a part that is not full",
                ),
                may(
                    "bounded_by",
                    Many(&BOUND),
                    "不超过这些数",
                    "never more than any of these",
                ),
                may(
                    "year_cap",
                    Points,
                    "每个自然年最多",
                    "the most of a calendar year",
                ),
            ],
            MEASURE,
        ],
        "每满一份给分",
        "points for each full part",
    ),
    kind(
        "slope",
        &[
            &[
                need("at", Whole, "从哪个数算起", "the number it starts from"),
                need(
                    "points",
                    Points,
                    "那个数的分值",
                    "the points at that number",
                ),
                may(
                    "below",
                    Signed,
                    "每少一个加多少，可为负",
                    "what each below adds, maybe negative",
                ),
                may(
                    "above",
                    Signed,
                    "每多一个加多少，可为负",
                    "what each above adds, maybe negative",
                ),
                may("from", Whole, "比这少的不给分", "nothing below"),
                may("to", Whole, "比这多的不给分", "nothing above"),
                may("ceiling", Points, "最多多少分", "the most it gives"),
                may("floor", Signed, "最少多少分", "the least it gives"),
            ],
            MEASURE,
        ],
        "离一个数越远加减越多",
        "points by the distance from a number",
    ),
    kind(
        "tiers",
        &[
            &[
                may(
                    "per",
                    Whole,
                    "多少算一份，默认 1",
                    "how many make a part, 1 if not said",
                ),
                need("tiers", Many(&RATE_TIER), "各档", "the tiers"),
                need(
                    "rate",
                    Words(&["whole", "marginal"]),
                    "全部按到达的档，还是各档各算",
                    "the rate of the tier reached for all, or each its own",
                ),
            ],
            MEASURE,
        ],
        "分档按份给分",
        "a rate for each part by tier",
    ),
    kind(
        "months_at_level",
        &[&[
            FACT,
            need(
                "reference",
                Id,
                "对照哪个参数",
                "the parameter compared with",
            ),
            need(
                "tiers",
                Many(&LEVEL_TIER),
                "各档，只计最高",
                "the tiers, only the best counts",
            ),
        ]],
        "若干个月达到公布数的几倍",
        "months at a level of a reference",
    ),
    kind(
        "fixed",
        &[&[
            FACT,
            need("points", Points, "“有”的分值", "the points for a yes"),
        ]],
        "有就给分",
        "points for a yes",
    ),
    kind(
        "levels",
        &[
            LEVELS,
            &[
                may("deed", Id, "同一事迹的列", "the column that tells one deed"),
                may(
                    "highest",
                    Flag,
                    "全部只计最高一项",
                    "of all only the highest counts",
                ),
            ],
        ],
        "按级别逐项给分",
        "points for each event by level",
    ),
    kind(
        "split_share",
        &[
            LEVELS,
            &[
                need(
                    "owners",
                    Id,
                    "共有人数的列",
                    "the column of the number of owners",
                ),
                need(
                    "first",
                    Id,
                    "是否第一权利人的列",
                    "the column that says who is first",
                ),
            ],
        ],
        "几人共有的按份分",
        "points shared among owners",
    ),
    kind(
        "awarded",
        &[&[
            FACT,
            need("quota", Id, "用哪个额度", "the quota it draws on"),
            need(
                "step",
                Points,
                "每次赋分的步长",
                "an award is a multiple of this",
            ),
            need(
                "awarder_cap",
                Points,
                "一个组织一年最多",
                "the most of one organisation a year",
            ),
            need(
                "valid_months",
                Whole,
                "几个月内有效",
                "how many months it counts",
            ),
            may(
                "insured_months",
                Whole,
                "须在那里参保几个月",
                "months of insurance there",
            ),
        ]],
        "组织赋分",
        "points awarded by organisations",
    ),
    kind(
        "freeze",
        &[&[
            FACT,
            need("ground", Id, "事由的编号", "the word for the ground"),
            need("name", Both, "事由的名称", "the name of the ground"),
            need(
                "term",
                Words(&["months", "after_served", "while_listed"]),
                "冻结多久",
                "how long it lasts",
            ),
            may("months", Whole, "几个月", "how many months"),
            need("thaw", Both, "怎样解冻", "how it ends"),
        ]],
        "冻结，不给分",
        "no points; a freeze",
    ),
];

/// One rule of an indicator.
pub(super) const RULE: Table = Table {
    name: "rule",
    keys: &[
        may("requires", Conditions, "须全部满足", "what must all hold"),
        may("cap", Points, "这条规则最多", "the most of this rule"),
        may("valid_from", Date, "从哪天起", "the first day in force"),
        may(
            "valid_until",
            Date,
            "从哪天起停用",
            "the first day no longer in force",
        ),
    ],
    kinds: KINDS,
};

/// One key of a total's rank.
pub(super) const RANK: Table = Table {
    name: "rank",
    keys: &[
        may(
            "category",
            Id,
            "类别分高的在前",
            "more points of the category first",
        ),
        may(
            "group",
            Id,
            "一级指标分高的在前",
            "more points of the group first",
        ),
        may(
            "indicator",
            Id,
            "指标分高的在前",
            "more points of the indicator first",
        ),
        may("earliest", Id, "日期早的在前", "the earlier day first"),
        may("class", Id, "选项靠前的在前", "the option declared first"),
        may("holds", Id, "有的在前", "a yes first"),
        may(
            "by",
            Words(&[
                "spouse",
                "application_time",
                "lottery",
                "all_admitted",
                "sum",
            ]),
            "其他办法",
            "another way",
        ),
        may("fact", Id, "数多的在前", "more of what is counted first"),
        UNIT,
        WHEN,
        BEGUN,
        COLUMN,
        SHARE,
        LEVEL,
        IN,
    ],
    kinds: &[],
};
