//! The machine's clock is set back by an hour while the program runs, and while it does not.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::Command;

use diesel::prelude::*;
use serde_json::{Value, json};
use server::db::Db;
use server::db::schema::audit;
use shared::awards::api::{ListAwards, ReadQuota, SignAward, VoidAward};
use shared::base::Text;
use uuid::Uuid;

use super::books;
use super::program::{Program, exchange};
use super::run::Run;
use crate::on_both;

/// Stands between the program and the system, and takes an hour off what the clock says as soon
/// as a file is there.
const SHIM: &str = r#"
#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>
#include <unistd.h>
int clock_gettime(clockid_t id, struct timespec *now) {
    int (*real)(clockid_t, struct timespec *) = dlsym(RTLD_NEXT, "clock_gettime");
    int told = real(id, now);
    if (id == CLOCK_REALTIME && access(SET_BACK, F_OK) == 0) now->tv_sec -= 3600;
    return told;
}
"#;

/// A clock that can be set back, of the programs that are started with it.
struct Hour {
    folder: PathBuf,
}

impl Hour {
    fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("jifen-hour-{}", Uuid::now_v7()));
        std::fs::create_dir(&folder).expect("a folder");
        std::fs::write(folder.join("shim.c"), SHIM).expect("a file");
        let mark = format!("-DSET_BACK=\"{}\"", folder.join("back").display());
        let compiled = Command::new("cc")
            .current_dir(&folder)
            .args(["-shared", "-fPIC", &mark, "-o", "shim.so", "shim.c", "-ldl"])
            .status();
        assert!(compiled.expect("a C compiler").success());
        Self { folder }
    }

    fn start(&self, run: &Run) -> Program {
        let mut command = Command::new(env!("CARGO_BIN_EXE_jifen"));
        command.env("LD_PRELOAD", self.folder.join("shim.so"));
        Program::start_by(&mut command, &run.url, &run.keys)
    }

    /// Sets the clock back.
    fn back(&self) {
        std::fs::write(self.folder.join("back"), "").expect("a file");
    }
}

impl Drop for Hour {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.folder));
    }
}

/// A browser's request about its session; the status and the cookie that comes back.
fn session(to: SocketAddr, verb: &str, cookie: &str, body: &Value) -> (u16, String) {
    let body = body.to_string();
    let request = format!(
        "POST /api/v1/session/{verb} HTTP/1.1\r\nHost: {to}\r\nConnection: close\r\n\
         Content-Type: application/json\r\nCookie: {cookie}\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let answer = exchange(to, &request).expect("an answer");
    let status = answer.split(' ').nth(1).and_then(|code| code.parse().ok());
    let set = answer.lines().find_map(|line| {
        let (name, value) = line.split_once(": ")?;
        let cookie = name.eq_ignore_ascii_case("set-cookie").then_some(value)?;
        cookie.split(';').next().map(str::to_owned)
    });
    (status.expect("a status"), set.unwrap_or_default())
}

/// The kinds of an organisation's rows in the ledger, the newest first.
fn statement(run: &Run, to: SocketAddr) -> Vec<String> {
    let desk = &run.desks[0];
    let request = ReadQuota::of(desk.org, 2018);
    let (_, view) = run.ask(to, &desk.head, &request);
    let entries = view["entries"]["items"]
        .as_array()
        .expect("the rows")
        .iter();
    entries.map(|row| row["kind"].to_string()).collect()
}

/// Events of the audit in the order in which an auditor reads them, the newest first.
fn newest_events(run: &Run, count: i64) -> Vec<String> {
    let db = Db::open(&run.url, 1).expect("the database opens");
    let events = db.read_blocking(|conn| {
        Ok(audit::table
            .filter(audit::event.like("award%"))
            .order((audit::at.desc(), audit::id.desc()))
            .limit(count)
            .select(audit::event)
            .load(conn)?)
    });
    events.expect("the audit is read")
}

on_both! {
    async fn an_hour_back_puts_nothing_out_of_order(backend) {
        let (run, hour) = (Run::new(backend, (0, 0)), Hour::new());
        let program = hour.start(&run);
        let to = program.address;
        let desk = &run.desks[0];
        let login = run.logins.iter().find(|one| one.login == "auditor").expect("a login");
        let password = json!({ "login": login.login, "password": login.password });
        let (status, cookie) = session(to, "sign-in", "", &password);
        assert_eq!(status, 200);
        let (status, next) = session(to, "refresh", &cookie, &json!({}));
        assert_eq!(status, 200);
        let award = run.award_once(to);
        let sign = SignAward { org: desk.org, award };
        let signed = run.ask(to, &desk.head, &sign);
        hour.back();
        // Another tab refreshes with the token that the first has just used.
        assert_eq!(session(to, "refresh", &cookie, &json!({})), (200, next.clone()));
        assert_eq!(run.ask(to, &desk.head, &sign), signed);
        let void = VoidAward { org: desk.org, award, reason: Text::new("材料不实").unwrap() };
        let voided = run.ask(to, &run.office, &void);
        assert_eq!((voided.0, &voided.1["state"]), (200, &json!("voided")));
        assert_eq!(run.ask(to, &run.office, &void), voided);
        assert_eq!(statement(&run, to)[..2], ["\"void\"", "\"grant\""]);
        assert_eq!(newest_events(&run, 3), ["award_voided", "award_signed", "award_drafted"]);
        // Started anew with the clock as it is, it goes on behind what was recorded.
        drop(program);
        let program = hour.start(&run);
        let to = program.address;
        let later = run.award_once(to);
        let list = ListAwards { org: desk.org, state: None, cursor: None, limit: Some(1) };
        let (_, listed) = run.ask(to, &desk.head, &list);
        assert_eq!(listed["items"][0]["id"], json!(later));
        assert_eq!(statement(&run, to)[..2], ["\"grant\"", "\"void\""]);
        assert_eq!(session(to, "refresh", &next, &json!({})).0, 200);
        books::check_limits(&Db::open(&run.url, 1).unwrap());
    }
}
