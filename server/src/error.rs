//! What can go wrong in a use case, and how it is answered.

use actix_web::http::{StatusCode, header};
use actix_web::{HttpResponse, ResponseError};
use diesel::result::{DatabaseErrorKind, Error as DieselError};
use shared::api::{ErrorCode, FieldProblem, Problem, Refusal};

use crate::request_id::request_id;

/// An error of a use case; everything becomes a problem document.
#[derive(Debug)]
pub enum Error {
    /// Refused with words for the caller.
    Refused(Box<Problem>),
    /// The database said no.
    Database(DieselError),
    /// No connection, or the writer is gone.
    Unavailable(String),
    /// A fault of ours; the words are for the log only and hold no personal data.
    Internal(String),
}

/// Seconds after which a limit has room again; a lock may last longer.
const ROOM_SECONDS: &str = "60";
/// Seconds after which a database that did not answer, or a queue that was full, is worth another
/// try; those who were refused together come back together, so not at once.
const TROUBLE_SECONDS: &str = "5";

/// The result of a use case.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// A refusal of a rule or a general code.
    pub fn refused(refusal: &dyn Refusal) -> Self {
        Self::Refused(Box::new(Problem::of(refusal)))
    }

    /// An invalid request, with each field at fault.
    pub fn invalid(errors: Vec<FieldProblem>) -> Self {
        Self::Refused(Box::new(Problem::invalid(errors)))
    }

    /// One invalid field.
    pub fn field(pointer: &str, words: shared::base::Bilingual) -> Self {
        Self::invalid(vec![FieldProblem {
            pointer: pointer.to_owned(),
            zh: words.zh,
            en: words.en,
        }])
    }

    /// A fault of ours, for the log.
    pub fn internal(words: impl std::fmt::Display) -> Self {
        Self::Internal(words.to_string())
    }

    /// True if running the whole transaction once more may succeed: changes at the same moment got
    /// into each other's way. That two waited for each other is told in words only, in the
    /// language of the server, so what is of no known kind counts as well; there it costs a few
    /// tries in vain.
    pub fn is_retryable(&self) -> bool {
        matches!(
            self,
            Self::Database(DieselError::DatabaseError(
                DatabaseErrorKind::SerializationFailure | DatabaseErrorKind::Unknown,
                _
            ))
        )
    }

    /// True if the connection itself is gone, so that a fresh one may succeed.
    pub fn is_broken_connection(&self) -> bool {
        matches!(
            self,
            Self::Database(
                DieselError::DatabaseError(
                    DatabaseErrorKind::ClosedConnection | DatabaseErrorKind::UnableToSendCommand,
                    _
                ) | DieselError::BrokenTransactionManager
            )
        )
    }

    /// True if the database says something of itself, as that its disk is full or that it is about
    /// to stop, and not that a change breaks one of its rules.
    fn is_trouble(&self) -> bool {
        match self {
            Self::Database(DieselError::DatabaseError(kind, _)) => !matches!(
                kind,
                DatabaseErrorKind::UniqueViolation
                    | DatabaseErrorKind::ForeignKeyViolation
                    | DatabaseErrorKind::NotNullViolation
                    | DatabaseErrorKind::CheckViolation
                    | DatabaseErrorKind::RestrictViolation
                    | DatabaseErrorKind::ExclusionViolation
            ),
            Self::Database(DieselError::RollbackErrorOnCommit { .. }) => true,
            _ => self.is_broken_connection(),
        }
    }

    /// The document that is answered.
    pub fn problem(&self) -> Problem {
        match self {
            Self::Refused(problem) => (**problem).clone(),
            Self::Database(DieselError::NotFound) => Problem::of(&ErrorCode::NotFound),
            Self::Unavailable(_) => Problem::of(&ErrorCode::Unavailable),
            Self::Database(_) if self.is_trouble() => Problem::of(&ErrorCode::Unavailable),
            Self::Database(_) | Self::Internal(_) => Problem::of(&ErrorCode::Internal),
        }
    }
}

impl From<ErrorCode> for Error {
    fn from(code: ErrorCode) -> Self {
        Self::refused(&code)
    }
}

impl From<DieselError> for Error {
    fn from(error: DieselError) -> Self {
        Self::Database(error)
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Refused(problem) => write!(f, "refused: {}", problem.code),
            Self::Database(error) => write!(f, "database: {error}"),
            Self::Unavailable(words) => write!(f, "unavailable: {words}"),
            Self::Internal(words) => write!(f, "internal: {words}"),
        }
    }
}

impl std::error::Error for Error {}

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.problem().status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    fn error_response(&self) -> HttpResponse {
        let problem = Problem {
            request_id: request_id(),
            ..self.problem()
        };
        if problem.status >= 500 {
            tracing::error!(request_id = problem.request_id, error = %self, "request failed");
        }
        let mut response = HttpResponse::build(self.status_code());
        response
            .insert_header((header::CONTENT_TYPE, "application/problem+json"))
            .insert_header((header::CACHE_CONTROL, "no-store"));
        match problem.status {
            // The rest of the body is not waited for.
            408 | 413 => drop(response.force_close()),
            429 => drop(response.insert_header((header::RETRY_AFTER, ROOM_SECONDS))),
            503 => drop(response.insert_header((header::RETRY_AFTER, TROUBLE_SECONDS))),
            _ => {}
        }
        response.json(problem)
    }
}
