//! The keys of what a person can do.

use super::keys::{ID, NAME, table};
use super::shape::Shape::{Both, Conditions, Id, Ids, Many, One, Sets, Whole, Words};
use super::shape::{Table, may, need};

const LENGTH: Table = table(
    "length",
    &[
        may("months", Whole, "几个月", "so many months"),
        may("days", Whole, "几天", "so many days"),
    ],
);

const CHANGE: Table = table(
    "change",
    &[
        need("fact", Id, "改哪个事实", "the fact that changes"),
        need(
            "does",
            Words(&["add", "reach", "yes", "begin", "hold"]),
            "怎样改",
            "what becomes of it",
        ),
        may("event", Sets, "多一条怎样的记录", "the event that is added"),
        may("option", Id, "变成哪个选项", "the option it becomes"),
        may(
            "from",
            Ids,
            "只能从这些选项变来",
            "only from one of these options",
        ),
    ],
);

/// Something a person can do for more points.
pub(super) const ACTION: Table = table(
    "action",
    &[
        ID,
        NAME,
        need("how", Both, "怎样做", "how it is done"),
        need(
            "changes",
            Many(&CHANGE),
            "改哪些事实",
            "what becomes of which facts",
        ),
        may("effort", Whole, "要几天工夫", "the days it takes"),
        may("most", Whole, "最多做几次", "how many times at most"),
        may(
            "wait",
            One(&LENGTH),
            "办下来要等多久",
            "how long until it counts",
        ),
        may(
            "between",
            One(&LENGTH),
            "两次之间隔多久",
            "how long between two times",
        ),
        may("requires", Conditions, "须先满足", "what must hold already"),
    ],
);
