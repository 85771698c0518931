//! The keys of facts.

use super::keys::{ASK, EARLIEST, EN, HINT, ID, NAME, WHY, ZH, table};
use super::shape::Shape::{Amount, Flag, Id, Many, One, Whole, Words};
use super::shape::{Key, Table, kind, may, need};

const NUMBER: &[Key] = &[
    need("unit", Id, "单位", "the unit"),
    may(
        "decimals",
        Whole,
        "几位小数，默认 0",
        "the decimals, 0 if not said",
    ),
    may("min", Amount, "最小，默认 0", "the least, 0 if not said"),
    need("max", Amount, "最大", "the greatest"),
];

const OPTION: Table = table("pick", &[ID, ZH, EN]);
const OPTIONS: &[Key] = &[need("options", Many(&OPTION), "选项", "the options")];

const COLUMN: Table = Table {
    name: "column",
    keys: &[
        ID,
        ZH,
        EN,
        may("optional", Flag, "可以不填", "may be left out"),
    ],
    kinds: &[
        kind("choice", &[OPTIONS], "选一项", "one of a list"),
        kind("number", &[NUMBER], "数", "an amount"),
        kind("yes_no", &[], "有没有", "yes or no"),
        kind(
            "key",
            &[],
            "同一件事的记号",
            "tells which entries speak of one thing",
        ),
    ],
};

const SPAN_AMOUNT: Table = table("amount", NUMBER);

/// One fact.
pub(super) const FACT: Table = Table {
    name: "fact",
    keys: &[ID, NAME, ASK, WHY, HINT],
    kinds: &[
        kind("choice", &[OPTIONS], "选一项", "one of a list"),
        kind("number", &[NUMBER], "数", "an amount"),
        kind("yes_no", &[], "有没有", "yes or no"),
        kind("date", &[&[EARLIEST]], "日期", "a day"),
        kind(
            "spans",
            &[&[
                EARLIEST,
                need(
                    "grain",
                    Words(&["month", "day"]),
                    "按月还是按天填",
                    "months or days",
                ),
                may(
                    "back_paid",
                    Flag,
                    "可以标出补缴",
                    "may be marked as paid back later",
                ),
                may(
                    "amount",
                    One(&SPAN_AMOUNT),
                    "每月的金额",
                    "the amount of each month",
                ),
            ]],
            "起止时间",
            "stretches of time",
        ),
        kind(
            "events",
            &[&[
                EARLIEST,
                need(
                    "columns",
                    Many(&COLUMN),
                    "各列，最多 4 列",
                    "the columns, four at most",
                ),
                may("undated", Flag, "可以不填日期", "the date may be left out"),
            ]],
            "一条一条的记录",
            "dated entries",
        ),
        kind("awards", &[], "赋分", "awards"),
        kind("freezes", &[], "冻结", "freezes"),
    ],
};
