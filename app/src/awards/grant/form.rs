//! What the clerk fills in, and how it is sent: once, however often the button is pressed.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::awards::api::{AwardView, AwardWorth, Awardee, ClauseView, DraftAward, WeighAward};
use shared::base::{AwardId, Lang, OrgId, Points, Text};
use uuid::Uuid;

use super::Bench;
use super::draft::Draft;
use crate::api::Failure;
use crate::session::Kept;
use crate::texts::awards as words;
use crate::ui::{DateDraft, DateProblem, FieldError};

/// The step of points; the server checks it again.
pub(super) fn step() -> Points {
    Points::fraction(1, 2).unwrap_or_default()
}

/// What is wrong with the form.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Wrong {
    Clause,
    Points,
    Date(DateProblem),
    Evidence,
    EvidenceLong,
    /// Known before sending, from the server.
    Foreseen(String, String),
    /// The answer to the sending.
    Refused(Failure),
}

impl Wrong {
    /// The control it belongs to; empty for the whole form.
    pub(super) fn control(&self) -> &'static str {
        match self {
            Self::Clause => "clause",
            Self::Points => "points",
            Self::Date(_) => "fact-date",
            Self::Evidence | Self::EvidenceLong => "evidence",
            Self::Foreseen(..) | Self::Refused(_) => "",
        }
    }

    pub(super) fn words(&self, lang: Lang) -> String {
        match self {
            Self::Clause => words::clause_missing(lang).to_owned(),
            Self::Points => words::points_wrong(lang).to_owned(),
            Self::Date(problem) => problem.words(lang).to_owned(),
            Self::Evidence => words::evidence_missing(lang).to_owned(),
            Self::EvidenceLong => words::evidence_long(lang).to_owned(),
            Self::Foreseen(zh, en) => if lang == Lang::Zh { zh } else { en }.clone(),
            Self::Refused(failure) => failure.words(lang),
        }
    }
}

/// The form for one person.
#[derive(Clone, Copy)]
pub(super) struct Form {
    bench: StoredValue<Bench>,
    pub(super) org: OrgId,
    pub(super) clause: RwSignal<String>,
    pub(super) points: RwSignal<String>,
    pub(super) fact_date: DateDraft,
    pub(super) evidence: RwSignal<String>,
    pub(super) wrong: RwSignal<Vec<Wrong>>,
    pub(super) busy: RwSignal<bool>,
    pub(super) sent: RwSignal<Option<AwardView>>,
    pub(super) awardee: StoredValue<Awardee>,
    /// It goes on with what the device has kept.
    pub(super) resumed: RwSignal<bool>,
    /// The id of the award, kept until the server has answered.
    id: RwSignal<AwardId>,
}

impl Form {
    /// The form as the device has kept it, or an empty one.
    pub(super) fn new(bench: Bench, org: OrgId, awardee: Awardee) -> Self {
        let session = bench.place.session();
        let kept = session.kept(&format!("award.{org}.{}", awardee.person));
        let form = Self {
            bench: StoredValue::new(bench),
            org,
            clause: RwSignal::new(String::new()),
            points: RwSignal::new(String::new()),
            fact_date: DateDraft::new(Some(untrack(|| session.today()))),
            evidence: RwSignal::new(String::new()),
            wrong: RwSignal::new(Vec::new()),
            busy: RwSignal::new(false),
            sent: RwSignal::new(None),
            awardee: StoredValue::new(awardee),
            resumed: RwSignal::new(false),
            id: RwSignal::new(AwardId(Uuid::now_v7())),
        };
        if let Some(kept) = kept {
            if let Some(draft) = kept.read() {
                form.fill(draft);
                form.resumed.set(true);
            }
            Effect::new(move || form.keep(&kept));
        }
        form
    }

    fn fill(self, draft: Draft) {
        let [year, month, day] = draft.fact_date;
        self.id.set(draft.award);
        self.clause.set(draft.clause);
        self.points.set(draft.points);
        self.fact_date.year.set(year);
        self.fact_date.month.set(month);
        self.fact_date.day.set(day);
        self.evidence.set(draft.evidence);
    }

    /// Begins again with nothing typed.
    pub(super) fn clear(self) {
        let today = untrack(|| self.bench().place.session().today());
        self.fill(Draft::new(today));
        self.wrong.set(Vec::new());
        self.resumed.set(false);
    }

    fn keep(self, kept: &Kept) {
        let draft = Draft {
            award: self.id.get(),
            clause: self.clause.get(),
            points: self.points.get(),
            fact_date: [
                self.fact_date.year.get(),
                self.fact_date.month.get(),
                self.fact_date.day.get(),
            ],
            evidence: self.evidence.get(),
        };
        if self.sent.with(Option::is_some) || draft.is_blank() {
            kept.forget();
        } else {
            kept.keep(&draft.nameless());
        }
    }

    /// The desk it belongs to.
    pub(super) fn bench(self) -> Bench {
        self.bench.get_value()
    }

    /// The clauses of the rules in force.
    pub(super) fn clauses(self) -> Vec<ClauseView> {
        let clauses = self.bench().rules.ready(|rules| rules.clauses.clone());
        clauses.unwrap_or_default()
    }

    /// The clause chosen.
    pub(super) fn chosen(self) -> Option<ClauseView> {
        let chosen: u32 = self.clause.get().parse().ok()?;
        let mut clauses = self.clauses().into_iter();
        clauses.find(|clause| clause.clause == chosen)
    }

    /// The points typed, as far as they are a number.
    pub(super) fn typed_points(self) -> Option<Points> {
        let typed: String = self.points.with(|typed| {
            let plain = typed.trim().chars().map(crate::ui::ascii);
            plain.collect()
        });
        typed.parse().ok()
    }

    /// What the server is asked for the worth of, once everything it needs is there.
    pub(super) fn to_weigh(self) -> Option<WeighAward> {
        let parts = [
            self.fact_date.year,
            self.fact_date.month,
            self.fact_date.day,
        ];
        for part in parts {
            part.track();
        }
        Some(WeighAward {
            org: self.org,
            person: self.awardee.with_value(|awardee| awardee.person),
            clause: self.chosen()?.clause,
            points: self
                .typed_points()
                .filter(|points| *points > Points::ZERO)?,
            fact_date: self.fact_date.read().ok()?,
        })
    }

    /// What is wrong, for the summary on top.
    pub(super) fn errors(self, lang: Lang) -> Vec<FieldError> {
        let told = |wrong: &Wrong| FieldError {
            id: wrong.control().to_owned(),
            words: wrong.words(lang),
        };
        self.wrong.with(|wrong| wrong.iter().map(told).collect())
    }

    /// What is wrong with one control.
    pub(super) fn error_at(
        self,
        control: &'static str,
        lang: RwSignal<Lang>,
    ) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.wrong.with(|wrong| {
                let at = wrong.iter().find(|one| one.control() == control);
                at.map(|one| one.words(lang.get()))
            })
        })
    }

    /// Sends the draft, unless something is wrong or an answer is awaited.
    pub(super) fn send(self, worth: Option<AwardWorth>) {
        if self.busy.get_untracked() {
            return;
        }
        let mut wrong = Vec::new();
        let request = untrack(|| self.request(&mut wrong));
        if let Some(refusal) = worth.and_then(|worth| worth.refusal)
            && wrong.is_empty()
        {
            wrong.push(Wrong::Foreseen(refusal.words.zh, refusal.words.en));
        }
        let clean = wrong.is_empty();
        self.wrong.set(wrong);
        let Some(request) = request.filter(|_| clean) else {
            return;
        };
        self.busy.set(true);
        let session = self.bench().place.session();
        spawn_local(async move {
            let answer = session.call(&request).await;
            self.busy.try_set(false);
            self.take(answer);
        });
    }

    fn take(self, answer: Result<AwardView, Failure>) {
        match answer {
            Ok(award) => {
                self.sent.try_set(Some(award));
                if let Some(bench) = self.bench.try_get_value() {
                    bench.draft.set(None);
                    bench.people.again();
                }
            }
            Err(failure) => {
                if failure.is_decided() {
                    self.id.try_set(AwardId(Uuid::now_v7()));
                }
                self.wrong.try_set(vec![Wrong::Refused(failure)]);
            }
        }
    }

    fn request(self, wrong: &mut Vec<Wrong>) -> Option<DraftAward> {
        let clause = self.chosen();
        if clause.is_none() {
            wrong.push(Wrong::Clause);
        }
        let points = self.typed_points();
        if points.is_none() {
            wrong.push(Wrong::Points);
        }
        let fact_date = self.fact_date.read();
        if let Err(problem) = fact_date {
            wrong.push(Wrong::Date(problem));
        }
        let evidence = Text::new(&self.evidence.get()).ok();
        match &evidence {
            None => wrong.push(Wrong::EvidenceLong),
            Some(text) if text.is_empty() => wrong.push(Wrong::Evidence),
            Some(_) => {}
        }
        Some(DraftAward {
            org: self.org,
            award: self.id.get_untracked(),
            person: self.awardee.with_value(|awardee| awardee.person),
            clause: clause?.clause,
            points: points?,
            fact_date: fact_date.ok()?,
            evidence: evidence?,
        })
    }
}
