//! `jifen schemes show`.

use shared::base::{Bilingual, Lang, Points};
use shared::scoring::{Attainable, Effect, Outline, Parameter, Program};

use crate::cli::say::say;

pub(super) fn run(program: &Program, lang: Lang) {
    outline(&program.outline(), lang);
    say!();
    for total in program.attainable() {
        say!("{}", total_words(&total, lang));
    }
    for parameter in &program.parameters {
        self::parameter(parameter, lang);
    }
}

/// The most of a total and of the categories in it: 总分：计分最多 130，合计最多 210.
pub(super) fn total_words(total: &Attainable, lang: Lang) -> String {
    let amount = |most: Option<Points>, deducts: bool| {
        let words = match (most, deducts) {
            (Some(most), false) => {
                Bilingual::new(format!("最多 {most}"), format!("{most} at most"))
            }
            (Some(most), true) => Bilingual::new(
                format!("最多扣 {most}"),
                format!("{most} at most taken away"),
            ),
            (None, false) => Bilingual::new("不设上限", "without a cap"),
            (None, true) => Bilingual::new("扣分不设上限", "taken away without a cap"),
        };
        words.get(lang).to_owned()
    };
    let parts = total.categories.iter().map(|category| {
        let deducts = category.effect == Effect::Deducts;
        let name = category.name.get(lang);
        format!("{name} {}", amount(category.most, deducts))
    });
    let parts: Vec<String> = parts.collect();
    let (name, most) = (total.name.get(lang), amount(total.most, false));
    let words = Bilingual::new(
        format!("{name}：{most}（{}）", parts.join("，")),
        format!("{name}: {most} ({})", parts.join(", ")),
    );
    words.get(lang).to_owned()
}

fn parameter(parameter: &Parameter, lang: Lang) {
    say!("\n{} {}", parameter.id, parameter.name.get(lang));
    for value in &parameter.values {
        let to = value.to.map(|to| to.to_string()).unwrap_or_default();
        let (from, number) = (value.from, value.value);
        say!("  {from} – {to:10}  {number}  {}", value.basis.get(lang));
    }
}

fn outline(outline: &Outline, lang: Lang) {
    let most = |most: Points, uncapped: bool, deducts: bool| {
        let words = match (uncapped, deducts) {
            (true, false) => Bilingual::new("不设上限", "no cap"),
            (true, true) => Bilingual::new("扣分，累计", "taken away, without end"),
            (false, false) => Bilingual::new(format!("满分 {most}"), format!("at most {most}")),
            (false, true) => Bilingual::new(
                format!("最多扣 {most}"),
                format!("at most {most} taken away"),
            ),
        };
        words.get(lang).to_owned()
    };
    say!(
        "{} {} {}",
        outline.id,
        outline.version,
        outline.name.get(lang)
    );
    if let Some(notice) = &outline.notice {
        say!("{}", notice.get(lang));
    }
    for category in &outline.categories {
        let deducts = category.effect == Effect::Deducts;
        let words = most(category.most, category.uncapped, deducts);
        say!("\n{} ({words})", category.name.get(lang));
        for group in &category.groups {
            let words = most(group.most, group.uncapped, deducts);
            say!("  {} {} ({words})", group.id, group.name.get(lang));
            for indicator in &group.indicators {
                let words = most(indicator.cap, indicator.uncapped, deducts);
                say!(
                    "    {} {} ({words})",
                    indicator.id,
                    indicator.name.get(lang)
                );
            }
        }
    }
}
