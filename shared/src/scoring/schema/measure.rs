//! The keys of what is counted, of windows and of conditions.

use super::shape::Shape::{Bound, Flag, Id, Ids, One, Whole};
use super::shape::{Key, Table, kind, may, need};

/// The fact that something reads.
pub(super) const FACT: Key = need("fact", Id, "读哪个事实", "the fact that is read");

const YEARS: Key = need("years", Whole, "往前多少年", "how many years back");

const SPANS: &[Key] = &[
    may(
        "exclude_back_paid",
        Flag,
        "补缴的月份不算",
        "months paid back later do not count",
    ),
    may(
        "without",
        Id,
        "这些时段的月份不算",
        "spans whose months do not count",
    ),
];

/// Which time counts.
pub(super) const WINDOW: Table = Table {
    name: "window",
    keys: &[],
    kinds: &[
        kind("always", &[], "不限时间", "at any time"),
        kind(
            "rolling_years",
            &[&[
                YEARS,
                may(
                    "active_years",
                    Whole,
                    "最近几年内要有一条",
                    "the newest must lie in so many years",
                ),
            ]],
            "近若干年",
            "the last years",
        ),
        kind(
            "calendar_years",
            &[&[YEARS]],
            "前若干个自然年",
            "whole calendar years before",
        ),
        kind(
            "running",
            &[
                &[need(
                    "max_gap_months",
                    Whole,
                    "容许断几个月",
                    "gaps of so many months are bridged",
                )],
                SPANS,
            ],
            "连续到基准日的一段",
            "the stretch that reaches the date",
        ),
        kind(
            "held",
            &[
                &[may("years", Whole, "只看近几年", "only the last years")],
                SPANS,
            ],
            "各段合计",
            "all of them together",
        ),
    ],
};

pub(super) const UNIT: Key = may("unit", Id, "按什么单位计", "the unit that is counted");
pub(super) const WHEN: Key = may("window", One(&WINDOW), "算哪段时间", "which time counts");
pub(super) const BEGUN: Key = may(
    "begun",
    Flag,
    "不满一个也算一个",
    "a part of one counts as one",
);
pub(super) const COLUMN: Key = may("column", Id, "把哪一列相加", "the column that is added up");
pub(super) const SHARE: Key = may(
    "share",
    Id,
    "本人份额所在的列，百分比",
    "the column of the person's share in percent",
);
pub(super) const LEVEL: Key = may("level", Id, "按哪一列筛选", "the column that filters");
pub(super) const IN: Key = may("in", Ids, "只算这些选项", "only these options count");

/// What is counted.
pub(super) const MEASURE: &[Key] = &[
    FACT,
    need("unit", Id, "按什么单位计", "the unit that is counted"),
    WHEN,
    BEGUN,
    COLUMN,
    SHARE,
    LEVEL,
    IN,
];

/// What a count is never more than.
pub(super) const BOUND: Table = Table {
    name: "bound",
    keys: MEASURE,
    kinds: &[],
};

/// A condition that is a table.
pub(super) const CONDITION: Table = Table {
    name: "condition",
    keys: &[
        FACT,
        UNIT,
        WHEN,
        BEGUN,
        COLUMN,
        SHARE,
        LEVEL,
        may("in", Ids, "为这些选项之一", "one of these options"),
        may("not_in", Ids, "不是这些选项", "none of these options"),
        may(
            "at_least",
            Bound,
            "至少多少，含",
            "at least so many, included",
        ),
        may(
            "at_most",
            Whole,
            "至多多少，含",
            "at most so many, included",
        ),
        may(
            "reference",
            Id,
            "对照哪个参数",
            "the parameter compared with",
        ),
        may("months", Whole, "至少几个月", "at least so many months"),
        may(
            "of_last",
            Whole,
            "在近几个月里",
            "of the last so many months",
        ),
    ],
    kinds: &[],
};
