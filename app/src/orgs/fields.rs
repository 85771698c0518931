//! The fields of an organisation, to enter or to change it.

use leptos::prelude::*;
use shared::base::{AreaId, Lang, Text};
use shared::orgs::api::{AreaView, OrgView};
use shared::orgs::{AreaKind, OrgKind};

use super::choices::{choose, load_areas, options};
use crate::session::{Loaded, TextBox, TextForm};
use crate::texts::{orgs as words, t};
use crate::ui::SelectInput;

/// What is typed of an organisation.
#[derive(Clone, Copy)]
pub(super) struct Fields {
    pub(super) form: TextForm,
    zh: TextBox,
    en: TextBox,
    uscc: TextBox,
    area: RwSignal<String>,
    school_area: RwSignal<String>,
    areas: Loaded<Vec<AreaView>>,
}

/// What was typed, in the form it is sent in.
pub(super) struct Typed {
    pub(super) name_zh: Text<128>,
    pub(super) name_en: Text<128>,
    pub(super) uscc: Text<64>,
    pub(super) area: AreaId,
    pub(super) school_area: Option<AreaId>,
}

impl Fields {
    /// Fields that show an organisation, or nothing, with more boxes below.
    pub(super) fn new(org: Option<&OrgView>, more: &[TextBox]) -> Self {
        let filled = |of: fn(&OrgView) -> String| org.map(of).unwrap_or_default();
        let zh = TextBox::new("name_zh", words::name_zh, words::name_missing)
            .length(100)
            .filled(&filled(|org| org.name.zh.clone()));
        let en = TextBox::new("name_en", words::name_en, words::name_missing)
            .length(100)
            .optional()
            .filled(&filled(|org| org.name.en.clone()));
        let uscc = TextBox::new("uscc", words::uscc, words::uscc)
            .hint(words::uscc_hint)
            .optional()
            .filled(&filled(|org| org.uscc.clone().unwrap_or_default()));
        let boxes = [zh, en, uscc].into_iter().chain(more.iter().copied());
        let school_area = |org: &OrgView| {
            let area = org.school_area.map(|area| area.to_string());
            area.unwrap_or_default()
        };
        Self {
            form: TextForm::new(boxes.collect()).beside(&["kind", "area", "school_area", "from"]),
            zh,
            en,
            uscc,
            area: RwSignal::new(filled(|org| org.area.to_string())),
            school_area: RwSignal::new(filled(school_area)),
            areas: load_areas(),
        }
    }

    /// The choices of area and, for a school, of school area.
    pub(super) fn view(self, kind: Signal<Option<OrgKind>>) -> AnyView {
        let kinds = move || {
            kind.get()
                .map_or_else(Vec::new, |kind| kind.places().to_vec())
        };
        let places = options(self.areas, Signal::derive(kinds), choose);
        let none: fn(Lang) -> &'static str = words::no_school_area;
        let of_schools = Signal::derive(|| vec![AreaKind::SchoolArea]);
        let school_areas = options(self.areas, of_schools, none);
        let (form, school_area) = (self.form, self.school_area);
        let school = move || {
            (kind.get() == Some(OrgKind::School)).then(|| {
                view! {
                    <SelectInput
                        id="school_area"
                        label=t(words::school_area)
                        options=school_areas
                        value=school_area
                        error=form.error("school_area")
                    />
                }
            })
        };
        view! {
            <SelectInput
                id="area"
                label=t(words::area)
                options=places
                value=self.area
                error=self.form.error("area")
            />
            {school}
        }
        .into_any()
    }

    /// What was typed; tells what is missing.
    pub(super) fn read(self) -> Option<Typed> {
        let Ok(area) = self.area.get_untracked().parse() else {
            self.form.miss("area", words::area_missing);
            return None;
        };
        if !self.form.complete() {
            return None;
        }
        Some(Typed {
            name_zh: Text::new(&self.zh.typed()).ok()?,
            name_en: Text::new(&self.en.typed()).ok()?,
            uscc: Text::new(&self.uscc.typed()).ok()?,
            area,
            school_area: self.school_area.get_untracked().parse().ok(),
        })
    }
}
