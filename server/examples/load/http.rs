//! A client of one kept connection, with no more of HTTP than the server's answers need.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};

use serde_json::Value;
use shared::api::{Endpoint, Method, fill_path};

use crate::Outcome;

/// One connection.
pub(crate) struct Client {
    stream: BufReader<TcpStream>,
}

impl Client {
    pub(crate) fn connect(address: SocketAddr) -> Outcome<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream: BufReader::new(stream),
        })
    }

    /// Posts an operation's request and answers the status.
    pub(crate) fn post<E: Endpoint>(&mut self, token: &str, request: &E) -> Outcome<u16> {
        let Value::Object(mut fields) = serde_json::to_value(request)? else {
            return Err("a request is an object".into());
        };
        let path = fill_path(E::PATH, &mut fields).ok_or("a request without its path")?;
        let body = Value::Object(fields).to_string();
        self.ask(Method::Post, &path, token, &body)
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
        let method = method.as_str();
        let request = format!("{method} {path} HTTP/1.1\r\nHost: load\r\n{bearer}{told}\r\n{body}");
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
        let mut body = vec![0; length.ok_or("an answer without its length")?];
        self.stream.read_exact(&mut body)?;
        Ok(status)
    }
}
