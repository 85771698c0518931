//! From a reading to the drawing of it.

use shared::base::Lang;
use shared::scoring::{CategoryScore, Effect, Range, Score, Truth};

use super::drawing::{Band, Picture};
use super::marks::marks;
use super::preview::{Preview, Reading};
use crate::ui::Shade;

/// The fills of the categories, in the order of the scheme.
const SHADES: [Shade; 3] = [Shade::Full, Shade::Half, Shade::Pale];

/// The fill of a category.
pub fn shade(place: usize) -> Shade {
    SHADES.get(place).copied().unwrap_or(Shade::Pale)
}

/// The drawing of a reading.
pub fn picture(preview: &Preview, reading: &Reading, lang: Lang) -> Picture {
    let score = &reading.score;
    let categories = score.categories.iter().enumerate();
    let bands = categories
        .filter(|(_, category)| category.effect == Effect::Adds)
        .map(|(place, category)| Band {
            name: preview.category_name(&category.id).get(lang).to_owned(),
            points: in_total(score, category),
            shade: shade(place),
        });
    Picture {
        bands: bands.collect(),
        total: score.total,
        frozen: score.frozen.now == Truth::Yes,
        marks: marks(preview, reading, lang),
        decimals: preview.program().decimals,
    }
}

/// What a category brings to the total that is drawn, the first of several.
fn in_total(score: &Score, category: &CategoryScore) -> Range {
    let Some(total) = score.totals.first() else {
        return category.points;
    };
    let mut parts = total.categories.iter();
    let part = parts.find(|part| part.id == category.id);
    part.map(|part| part.points).unwrap_or_default()
}
