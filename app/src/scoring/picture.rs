//! From a reading to the drawing of it.

use shared::base::Lang;
use shared::scoring::Truth;

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
    let bands = reading
        .score
        .categories
        .iter()
        .enumerate()
        .map(|(place, category)| Band {
            name: preview.category_name(&category.id).get(lang).to_owned(),
            points: category.points,
            shade: shade(place),
        });
    Picture {
        bands: bands.collect(),
        total: reading.score.total,
        frozen: reading.score.frozen.now == Truth::Yes,
        marks: marks(preview, reading, lang),
        decimals: preview.program().decimals,
    }
}
