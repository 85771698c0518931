//! A client of one kept connection, with no more of HTTP than the server's answers need.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use serde_json::Value;
use shared::api::{Endpoint, Method, fill_path};

use crate::Outcome;
use crate::figures::Figures;

/// One connection.
pub(crate) struct Client {
    stream: BufReader<TcpStream>,
    /// The address the calls come from, as a proxy would say it.
    from: String,
    /// How long it pauses before a call, about.
    pause: Duration,
    /// What was answered last.
    pub(crate) body: Vec<u8>,
}

impl Client {
    pub(crate) fn connect(address: SocketAddr) -> Outcome<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream: BufReader::new(stream),
            from: String::new(),
            pause: Duration::ZERO,
            body: Vec::new(),
        })
    }

    /// Calls from another address from now on: the one of a number.
    pub(crate) fn move_to(&mut self, number: usize) {
        let [_, a, b, c] = u32::try_from(number).unwrap_or(u32::MAX).to_be_bytes();
        self.from = format!("X-Forwarded-For: 10.{a}.{b}.{c}\r\n");
    }

    /// Pauses before every call from now on, between nothing and twice as long, as people do.
    pub(crate) fn pause_for(&mut self, about: Duration) {
        self.pause = about;
    }

    /// Lets the next pause pass.
    fn pause(&self) {
        std::thread::sleep(self.pause * rand::random_range(0..200) / 100);
    }

    /// Sends an operation's request and counts how it is answered.
    pub(crate) fn call<E: Endpoint>(
        &mut self,
        token: &str,
        request: &E,
        figures: &mut Figures,
    ) -> Outcome<bool> {
        let Value::Object(mut fields) = serde_json::to_value(request)? else {
            return Err("a request is an object".into());
        };
        let mut path = fill_path(E::PATH, &mut fields).ok_or("a request without its path")?;
        let mut body = String::new();
        if E::METHOD == Method::Get {
            let query = serde_urlencoded::to_string(&fields)?;
            path = format!("{path}?{query}");
        } else {
            body = Value::Object(fields).to_string();
        }
        self.pause();
        let asked = Instant::now();
        let status = self.ask(E::METHOD, &path, token, &body)?;
        let refused = (status != 200).then(|| format!("{status} {}", self.code()));
        let accepted = refused.is_none();
        figures.count(asked.elapsed(), refused);
        Ok(accepted)
    }

    /// The code of the problem that was answered last.
    fn code(&self) -> String {
        let problem: Option<Value> = serde_json::from_slice(&self.body).ok();
        let code = problem
            .as_ref()
            .and_then(|problem| problem["code"].as_str());
        code.unwrap_or_default().to_owned()
    }

    /// Asks for a path and answers the status; no token is that of nobody.
    pub(crate) fn ask(
        &mut self,
        method: Method,
        path: &str,
        token: &str,
        body: &str,
    ) -> Outcome<u16> {
        let bearer = match token {
            "" => String::new(),
            token => format!("Authorization: Bearer {token}\r\n"),
        };
        let told = match method {
            Method::Get => String::new(),
            Method::Post => format!(
                "Content-Type: application/json\r\nContent-Length: {}\r\n",
                body.len()
            ),
        };
        let (method, from) = (method.as_str(), &self.from);
        let request =
            format!("{method} {path} HTTP/1.1\r\nHost: load\r\n{from}{bearer}{told}\r\n{body}");
        self.stream.get_mut().write_all(request.as_bytes())?;
        self.answer()
    }

    fn answer(&mut self) -> Outcome<u16> {
        let mut line = String::new();
        self.stream.read_line(&mut line)?;
        let status = line.split(' ').nth(1).ok_or("no status")?.parse()?;
        let mut length = None;
        loop {
            line.clear();
            self.stream.read_line(&mut line)?;
            let Some((name, value)) = line.split_once(':') else {
                break;
            };
            if name.eq_ignore_ascii_case("content-length") {
                length = Some(value.trim().parse()?);
            }
        }
        let length = length.ok_or("an answer without its length")?;
        self.body.resize(length, 0);
        self.stream.read_exact(&mut self.body)?;
        Ok(status)
    }
}
