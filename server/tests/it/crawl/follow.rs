//! The ids that answers tell, to be asked about next.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use server::web::Operation;
use shared::base::OrgId;
use uuid::Uuid;

use crate::actors::Answer;
use crate::world::{accounts_of_all, orgs_of_all, people_of_all};

/// So many ids of a kind are asked about: the first and the last that were told.
const FEW: usize = 2;

/// Ids by the name of the field or of the path parameter that takes them.
#[derive(Default)]
pub(super) struct Known {
    told: BTreeMap<String, BTreeSet<String>>,
    /// The organisation of who asks, which is asked about as well.
    pub(super) own: Option<OrgId>,
}

impl Known {
    /// What everyone may know already: people, organisations and accounts of the test's world.
    pub(super) fn of_the_world() -> Self {
        let mut known = Self::default();
        for person in people_of_all() {
            known.add("person", &person.id.to_string());
        }
        for place in orgs_of_all() {
            known.add("org", &place.id.to_string());
        }
        for id in accounts_of_all() {
            known.add("account", &id.to_string());
        }
        known
    }

    fn add(&mut self, name: &str, id: &str) {
        self.told
            .entry(name.to_owned())
            .or_default()
            .insert(id.to_owned());
    }

    /// Keeps the ids of an answer under the names of their fields; a plain `id` under the nouns
    /// of the path.
    pub(super) fn learn(&mut self, operation: &Operation, answer: &Answer) {
        if let Ok(told) = serde_json::from_slice::<Value>(&answer.body) {
            self.walk(operation, &told);
        }
    }

    fn walk(&mut self, operation: &Operation, value: &Value) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.walk(operation, item)),
            Value::Object(fields) => {
                for (name, value) in fields {
                    match value.as_str().filter(|text| Uuid::parse_str(text).is_ok()) {
                        Some(id) if name == "id" => {
                            for noun in nouns(operation.path) {
                                self.add(&noun, id);
                            }
                        }
                        Some(id) => self.add(name, id),
                        None => self.walk(operation, value),
                    }
                }
            }
            _ => {}
        }
    }

    /// A few ids that a field or parameter of this name may take.
    pub(super) fn few(&self, name: &str) -> Vec<String> {
        let all: Vec<&String> = self.told.get(name).into_iter().flatten().collect();
        let last = all.len().saturating_sub(FEW).max(FEW);
        let ends = all.iter().take(FEW).chain(all.iter().skip(last));
        let mut few: Vec<String> = ends.map(|id| (*id).clone()).collect();
        let own = self
            .own
            .filter(|_| name == "org")
            .map(|own| own.to_string());
        few.extend(own.filter(|own| !few.contains(own)));
        few
    }
}

/// The nouns of a path in the singular, and each noun's last word: `household-links` tells of a
/// link.
fn nouns(path: &str) -> Vec<String> {
    let parts = path.split('/').filter(|part| !part.contains('{'));
    let whole: Vec<String> = parts.map(singular).collect();
    let last = whole
        .iter()
        .filter_map(|noun| noun.rsplit('-').next().map(str::to_owned));
    last.chain(whole.iter().cloned()).collect()
}

fn singular(noun: &str) -> String {
    if let Some(stem) = noun.strip_suffix("ies") {
        return format!("{stem}y");
    }
    let stem = noun.strip_suffix("es").filter(|stem| stem.ends_with("ch"));
    let stem = stem.or_else(|| noun.strip_suffix('s'));
    stem.unwrap_or(noun).to_owned()
}
