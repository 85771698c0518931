//! By which clause and with how many points an item that passed is awarded.

use std::collections::BTreeSet;

use chrono::Datelike;
use serde::{Deserialize, Serialize};

use crate::base::{Date, Points, Text};
use crate::check_sheets::{CheckItem, CheckRefusal};

/// One item with the clause of the village's rules that rewards it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ItemChoice {
    /// The item.
    pub item: CheckItem,
    /// The clause of the rules in force.
    pub clause: u32,
    /// The points for each household that passed, in steps of 0.5.
    pub points: Points,
}

/// Admits a choice of items: one at the least, and none twice.
pub fn admit_choices(choices: &[ItemChoice]) -> Result<(), CheckRefusal> {
    if choices.is_empty() {
        return Err(CheckRefusal::NothingChosen);
    }
    let items: BTreeSet<CheckItem> = choices.iter().map(|choice| choice.item).collect();
    if items.len() < choices.len() {
        return Err(CheckRefusal::ItemTwice);
    }
    Ok(())
}

/// What an award from a sheet says of its evidence: the month, the household's number, the item.
pub fn evidence_words(month: Date, number: u32, item: CheckItem) -> Text<500> {
    let words = format!(
        "{}年{}月检查表第 {number} 户：{}达标",
        month.year(),
        month.month(),
        item.words().zh
    );
    // So few letters always fit.
    Text::new(&words).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{ItemChoice, admit_choices, evidence_words};
    use crate::base::Points;
    use crate::check_sheets::{CheckItem, CheckRefusal};

    fn choice(item: CheckItem, clause: u32) -> ItemChoice {
        ItemChoice {
            item,
            clause,
            points: Points::from_hundredths(50),
        }
    }

    #[test]
    fn each_item_takes_one_clause() {
        let yard = choice(CheckItem::Yard, 1);
        let sorting = choice(CheckItem::Sorting, 1);
        assert_eq!(admit_choices(&[]), Err(CheckRefusal::NothingChosen));
        assert_eq!(admit_choices(&[yard.clone(), sorting]), Ok(()));
        let twice = [yard, choice(CheckItem::Yard, 2)];
        assert_eq!(admit_choices(&twice), Err(CheckRefusal::ItemTwice));
    }

    #[test]
    fn the_evidence_names_the_place_on_the_sheet() {
        let month = "2018-07-01".parse().unwrap();
        let words = evidence_words(month, 12, CheckItem::Sorting);
        assert_eq!(&*words, "2018年7月检查表第 12 户：垃圾分类达标");
    }
}
