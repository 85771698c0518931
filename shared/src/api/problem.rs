//! Errors on the wire: RFC 9457 `application/problem+json`.

use serde::{Deserialize, Serialize};

use crate::api::ErrorCode;
use crate::base::{Bilingual, Lang};

/// What a closed enum of refusals must tell: its stable code, its status, its words.
pub trait Refusal {
    /// The stable code, `snake_case`; part of the API.
    fn code(&self) -> &'static str;
    /// The HTTP status.
    fn status(&self) -> u16;
    /// The words a clerk understands, in both languages.
    fn words(&self) -> Bilingual;
}

/// One problem document; `code` is stable, the words are not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Problem {
    /// A URN that names the code.
    #[serde(rename = "type")]
    pub kind: String,
    /// The HTTP status, repeated.
    pub status: u16,
    /// The stable code.
    pub code: String,
    /// The words in Chinese.
    pub title: String,
    /// The words in English.
    pub title_en: String,
    /// The fields at fault, all at once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldProblem>,
    /// The request's id, to be named when asking for help.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
}

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct FieldProblem {
    /// RFC 6901 pointer to the field in the request.
    pub pointer: String,
    /// The words in Chinese.
    pub zh: String,
    /// The words in English.
    pub en: String,
}

impl Problem {
    /// The problem document of a refusal.
    pub fn of(refusal: &dyn Refusal) -> Self {
        let words = refusal.words();
        Self {
            kind: format!("urn:jifen:problem:{}", refusal.code()),
            status: refusal.status(),
            code: refusal.code().to_owned(),
            title: words.zh,
            title_en: words.en,
            errors: Vec::new(),
            request_id: None,
        }
    }

    /// An invalid request, with the place and the words of each fault.
    pub fn invalid(errors: Vec<FieldProblem>) -> Self {
        Self {
            errors,
            ..Self::of(&ErrorCode::Invalid)
        }
    }

    /// The words in one language.
    pub fn title(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.title,
            Lang::En => &self.title_en,
        }
    }
}
