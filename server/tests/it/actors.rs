//! Who calls the API in a test: the real application in process, with a role's token.

use std::pin::Pin;
use std::rc::Rc;

use actix_web::body::BoxBody;
use actix_web::dev::{Service, ServiceResponse};
use actix_web::http::{StatusCode, header};
use actix_web::test::{TestRequest, init_service, read_body};
use actix_web::web::Data;
use serde_json::Value;
use server::State;
use shared::access::{Actor, ON_BEHALF_HEADER};
use shared::api::{Endpoint, Method, Problem, fill_path};
use shared::base::AccountId;

use crate::documented;
use crate::world::{World, account, actor};

type Answering = Pin<Box<dyn Future<Output = ServiceResponse>>>;

/// The real application, answering in process.
pub(crate) struct Server {
    pub(crate) state: Data<State>,
    answer: Box<dyn Fn(TestRequest) -> Answering>,
}

impl Server {
    /// Starts the application.
    pub(crate) async fn start(state: Data<State>) -> Rc<Self> {
        let app = Rc::new(init_service(server::app(state.clone())).await);
        let answer = Box::new(move |request: TestRequest| -> Answering {
            let app = app.clone();
            // What every request over a socket has.
            let request = request.insert_header((header::HOST, "localhost"));
            Box::pin(async move {
                match app.call(request.to_request()).await {
                    Ok(response) => response.map_into_boxed_body(),
                    Err(error) => panic!("an error the application did not answer: {error}"),
                }
            })
        });
        Rc::new(Self { state, answer })
    }

    /// Answers one request as it stands.
    pub(crate) async fn answer(&self, request: TestRequest) -> ServiceResponse<BoxBody> {
        (self.answer)(request).await
    }
}

/// Someone who calls the API; cheap to clone, so that many can call at once.
#[derive(Clone)]
pub(crate) struct Caller {
    server: Rc<Server>,
    token: Option<String>,
    on_behalf: Option<String>,
    seen: Option<String>,
}

/// An answer, read to its end.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: header::HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// A header's text, or nothing.
    pub(crate) fn header(&self, name: impl AsRef<str>) -> &str {
        let value = self.headers.get(name.as_ref());
        value
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }

    /// The body as JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| {
            panic!("{error}: {}", String::from_utf8_lossy(&self.body));
        })
    }

    /// The problem document; fails on anything else.
    pub(crate) fn problem(&self) -> Problem {
        assert_eq!(self.header("content-type"), "application/problem+json");
        let problem: Problem = serde_json::from_value(self.json()).expect("a problem document");
        assert_eq!(problem.status, self.status.as_u16());
        problem
    }
}

impl Caller {
    /// Whoever an actor says they are, before a server.
    pub(crate) fn of(server: Rc<Server>, actor: Actor) -> Self {
        let state = &server.state;
        let token = state.tokens.issue(actor, state.clock.now());
        Self {
            token: Some(token.expect("a token")),
            on_behalf: None,
            seen: None,
            server,
        }
    }

    /// Calls an operation.
    pub(crate) async fn call<E: Endpoint>(&self, request: E) -> Result<E::Response, Problem> {
        let answer = self.ask(&request).await;
        if answer.status.is_success() {
            Ok(serde_json::from_value(answer.json()).expect("the operation's response"))
        } else {
            Err(answer.problem())
        }
    }

    /// Calls an operation, and answers with what is not in the body too.
    pub(crate) async fn ask<E: Endpoint>(&self, request: &E) -> Answer {
        let Value::Object(mut fields) = serde_json::to_value(request).expect("a request") else {
            panic!("a request is an object");
        };
        let path = fill_path(E::PATH, &mut fields).expect("the path's parameters");
        let http = match E::METHOD {
            Method::Get => {
                let query = serde_urlencoded::to_string(texts(&fields)).expect("a query");
                TestRequest::get().uri(&format!("{path}?{query}"))
            }
            Method::Post => TestRequest::post().uri(&path).set_json(&fields),
        };
        self.send(http).await
    }

    /// Calls an operation that must be refused, and tells the code.
    pub(crate) async fn refusal<E: Endpoint>(&self, request: E) -> String {
        match self.call(request).await {
            Ok(_) => panic!("{} {} was not refused", E::METHOD.as_str(), E::PATH),
            Err(problem) => problem.code,
        }
    }

    /// Sends a request as it stands, with the caller's token.
    pub(crate) async fn send(&self, mut http: TestRequest) -> Answer {
        if let Some(token) = &self.token {
            http = http.insert_header((header::AUTHORIZATION, format!("Bearer {token}")));
        }
        if let Some(proxy) = &self.on_behalf {
            http = http.insert_header((ON_BEHALF_HEADER, proxy.as_str()));
        }
        if let Some(seen) = &self.seen {
            http = http.insert_header((header::IF_MATCH, seen.as_str()));
        }
        let response = self.server.answer(http).await;
        let (status, headers) = (response.status(), response.headers().clone());
        let method = response.request().method().to_string();
        let path = response.request().path().to_owned();
        let body = read_body(response).await.to_vec();
        let answer = Answer {
            status,
            headers,
            body,
        };
        documented::holds((&method, &path), &answer);
        answer
    }

    /// The same caller with another token.
    pub(crate) fn with_token(&self, token: &str) -> Self {
        Self {
            token: Some(token.to_owned()),
            ..self.clone()
        }
    }

    /// The same caller, on behalf of the person whose proxy is named.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "ids are small, and a call reads better without a reference"
    )]
    pub(crate) fn on_behalf(&self, proxy: impl ToString) -> Self {
        Self {
            on_behalf: Some(proxy.to_string()),
            ..self.clone()
        }
    }

    /// The same caller, who has read what is changed under these tags.
    pub(crate) fn having_seen(&self, tags: &str) -> Self {
        Self {
            seen: Some(tags.to_owned()),
            ..self.clone()
        }
    }

    /// The caller's token.
    pub(crate) fn token(&self) -> &str {
        self.token.as_deref().unwrap_or_default()
    }
}

/// A query's values are texts.
fn texts(fields: &serde_json::Map<String, Value>) -> Vec<(&str, String)> {
    fields
        .iter()
        .map(|(name, value)| match value {
            Value::String(text) => (name.as_str(), text.clone()),
            other => (name.as_str(), other.to_string()),
        })
        .collect()
}

impl World {
    /// Whoever an actor says they are.
    pub(crate) fn acting(&self, actor: Actor) -> Caller {
        Caller::of(self.server.clone(), actor)
    }

    /// The holder of an account of the district.
    pub(crate) fn caller(&self, id: AccountId) -> Caller {
        self.acting(actor(id))
    }

    /// Someone who is not signed in.
    pub(crate) fn anon(&self) -> Caller {
        Caller {
            server: self.server.clone(),
            token: None,
            on_behalf: None,
            seen: None,
        }
    }
}

macro_rules! callers {
    ($($(#[$doc:meta])* $name:ident = $account:ident,)+) => {
        impl World {$(
            $(#[$doc])*
            pub(crate) fn $name(&self) -> Caller {
                self.caller(account::$account)
            }
        )+}
    };
}

callers! {
    /// The resident `person::RESIDENT`.
    resident = RESIDENT,
    /// The award clerk of the enterprise.
    clerk = CLERK,
    /// The award head of the enterprise.
    head = HEAD,
    /// The award clerk of the second enterprise.
    other_clerk = OTHER_CLERK,
    /// The award head of the second enterprise.
    other_head = OTHER_HEAD,
    /// The officer of the first village.
    village_officer = VILLAGE_OFFICER,
    /// The award head of the first village.
    village_head = VILLAGE_HEAD,
    /// The head of the grid in the first village.
    grid_head = GRID_HEAD,
    /// The second resident, `person::NEIGHBOUR`.
    other_resident = OTHER_RESIDENT,
    /// The officer of the village in the other town.
    other_village_officer = OTHER_VILLAGE_OFFICER,
    /// The staff of the first school.
    school_staff = SCHOOL_STAFF,
    /// The staff of the second school.
    other_school_staff = OTHER_SCHOOL_STAFF,
    /// An officer of the department, which is the education bureau.
    department_officer = DEPARTMENT_OFFICER,
    /// Another officer of the same department.
    other_department_officer = OTHER_DEPARTMENT_OFFICER,
    /// The officer of the first town.
    town_officer = TOWN_OFFICER,
    /// The district's migrant office.
    office = OFFICE,
    /// Another officer of it.
    other_office = OTHER_OFFICE,
    /// The system administrator.
    admin = ADMIN,
    /// The auditor.
    auditor = AUDITOR,
    /// The security administrator.
    security = SECURITY,
    /// The auditor of the district next door.
    foreign_auditor = FOREIGN_AUDITOR,
    /// A clerk of the district next door.
    foreign_clerk = FOREIGN_CLERK,
}
