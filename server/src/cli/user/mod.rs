//! `jifen user`.

mod scope;

use std::io::Read;
use std::process::ExitCode;

use clap::{Args, Subcommand};
use shared::access::Role;
use shared::accounts::{PASSWORD_MIN, password_fault};
use shared::base::{AccountId, PersonId};
use uuid::Uuid;

use crate::accounts::{self, Listed, Login, NewAccount, hash_password};
use crate::cli::open::{clock, open};
use crate::cli::say::say;
use crate::cli::{Failure, Outcome};
use crate::clock::Now;
use crate::config::{Config, DatabaseArgs, ServeArgs};
use crate::db::Db;
use crate::keys::Keys;
use crate::letters;
use crate::registers::residents;

use scope::Scope;
pub(super) use scope::one_org;

/// Letters of a password that is drawn.
const DRAWN_LENGTH: usize = 16;

/// Create accounts, list and disable them, set passwords, reset second factors
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct User {
    #[command(subcommand)]
    verb: Verb,
}

const EXAMPLES: &str = "\
Examples:
  jifen user add li.wei --role system_admin --district 330211
  jifen user add wu.clerk --role award_clerk --org 91330211MA281A1B77 --no-person
  jifen user add ma.village --role village_officer --org 柳村村民委员会 --no-person
  jifen user add zhou --role resident --person 0197f6c0-0000-7000-8000-000000000001
  jifen user list --role award_head
  pwgen 20 1 | jifen user set-password li.wei --password-stdin
  jifen user disable wu.clerk";

#[derive(Subcommand)]
enum Verb {
    /// Create an account; its password is drawn and shown once, or read
    Add(Add),
    /// The accounts, by name
    List {
        /// Only those with this role
        #[arg(long, value_parser = role)]
        role: Option<Role>,
    },
    /// Set a password, end the account's sessions and its lock
    SetPassword {
        /// The account's name
        login: String,
        /// Read the password from the standard input instead of drawing one
        #[arg(long)]
        password_stdin: bool,
    },
    /// Take the second factor away after a phone was lost, and end the account's sessions
    RemoveSecondFactor {
        /// The account's name
        login: String,
    },
    /// Disable an account and end its sessions
    Disable {
        /// The account's name
        login: String,
    },
    /// Enable a disabled account
    Enable {
        /// The account's name
        login: String,
    },
}

#[derive(Args)]
struct Add {
    /// The account's name: lower-case letters, digits, dots and hyphens
    login: String,
    /// The role; a wrong one is answered with the list of all
    #[arg(long, value_parser = role)]
    role: Role,
    /// The organisation the role is held at: its id, its social credit code or its name
    #[arg(long)]
    org: Option<String>,
    /// The grid a grid head walks: its 15 digits
    #[arg(long)]
    grid: Option<String>,
    /// The person on file who holds the account; nobody awards or signs for themselves
    #[arg(long, conflicts_with = "no_person")]
    person: Option<PersonId>,
    /// The holder is nobody on file; who awards or signs is asked for one or the other
    #[arg(long)]
    no_person: bool,
    /// The holder's name, which is kept masked only
    #[arg(long, default_value = "")]
    name: String,
    /// The six digits of the district, if the database does not say
    #[arg(long)]
    district: Option<String>,
    /// Read the password from the standard input instead of drawing one
    #[arg(long)]
    password_stdin: bool,
}

/// What every verb works with.
struct Office {
    db: Db,
    keys: Keys,
    now: Now,
}

impl User {
    pub(super) fn run(self, database: &DatabaseArgs) -> Outcome {
        let config = Config::new(database, &ServeArgs::default())?;
        let (db, keys) = open(&config)?;
        let now = clock(&db, config.today)?.now();
        let office = Office { db, keys, now };
        match self.verb {
            Verb::Add(add) => office.add(&add)?,
            Verb::List { role } => office.list(role)?,
            Verb::SetPassword {
                login,
                password_stdin,
            } => office.set_password(&login, password_stdin)?,
            Verb::RemoveSecondFactor { login } => office.remove_second_factor(&login)?,
            Verb::Disable { login } => office.set_disabled(&login, true)?,
            Verb::Enable { login } => office.set_disabled(&login, false)?,
        }
        Ok(ExitCode::SUCCESS)
    }
}

impl Office {
    fn add(&self, add: &Add) -> Result<(), Failure> {
        let login = new_login(&add.login)?;
        let district = add.district.clone();
        let place = (add.org.as_deref(), add.grid.as_deref());
        let scope = Scope::find(&self.db, self.now.date, add.role, place, district)?;
        self.holder(add)?;
        let (password, drawn) = password(&login, add.password_stdin)?;
        let account = NewAccount {
            id: AccountId(Uuid::now_v7()),
            district: scope.district,
            login: login.clone(),
            password_hash: hash_password(&password)?,
            name: shared::identity::mask_name(&add.name),
            person: add.person,
            grants: vec![scope.grant],
            must_change_password: true,
        };
        let now = self.now;
        let created = self
            .db
            .write_blocking(|conn| accounts::create(conn, now, &account))?;
        if !created {
            return Err(format!("the name {login} is taken, or the person has an account").into());
        }
        say!("{login} created");
        tell(drawn, &password);
        Ok(())
    }

    /// Who the holder is has to be said where it decides: "never oneself" compares persons, so a
    /// clerk who is on file but not named could award themselves, and an officer correct their own
    /// file.
    fn holder(&self, add: &Add) -> Result<(), Failure> {
        if add.role == Role::Resident && add.person.is_none() {
            return Err("a resident's account names its --person".into());
        }
        let decides = [
            Role::AwardClerk,
            Role::AwardHead,
            Role::VillageOfficer,
            Role::TownOfficer,
            Role::DepartmentOfficer,
        ];
        if decides.contains(&add.role) && add.person.is_none() && !add.no_person {
            let words = "name the holder with --person, or say --no-person if the holder is \
                         nobody on file";
            return Err(words.into());
        }
        let Some(person) = add.person else {
            return Ok(());
        };
        let known = self
            .db
            .read_blocking(|conn| residents::is_on_file(conn, person))?;
        if known {
            return Ok(());
        }
        Err(format!("there is no person {person} on file").into())
    }

    fn list(&self, role: Option<Role>) -> Result<(), Failure> {
        let (keys, now) = (&self.keys, self.now);
        let listed = self
            .db
            .read_blocking(|conn| accounts::all(conn, now, keys, role))?;
        for Listed { view, district } in listed {
            let state = match (view.disabled, view.locked) {
                (true, _) => "disabled",
                (false, true) => "locked",
                (false, false) => "",
            };
            let posts: Vec<String> = view.posts.iter().map(scope::words).collect();
            let posts = posts.join(", ");
            say!(
                "{}\t{district}\t{}\t{posts}\t{state}",
                view.login,
                view.name
            );
        }
        Ok(())
    }

    fn set_password(&self, login: &str, from_stdin: bool) -> Result<(), Failure> {
        let login = known_login(login)?;
        let (password, drawn) = password(&login, from_stdin)?;
        let hash = hash_password(&password)?;
        let (keys, now) = (&self.keys, self.now);
        let found = self
            .db
            .write_blocking(|conn| accounts::set_password(conn, now, keys, &login, &hash))?;
        there_is(found, &login)?;
        say!("{login} has a new password; its sessions are ended");
        tell(drawn, &password);
        Ok(())
    }

    fn remove_second_factor(&self, login: &str) -> Result<(), Failure> {
        let (login, now) = (known_login(login)?, self.now);
        let found = self
            .db
            .write_blocking(|conn| accounts::remove_second_factor(conn, now, &login))?;
        there_is(found, &login)?;
        say!("{login} has no second factor; its sessions are ended");
        Ok(())
    }

    fn set_disabled(&self, login: &str, disabled: bool) -> Result<(), Failure> {
        let (login, now) = (known_login(login)?, self.now);
        let found = self
            .db
            .write_blocking(|conn| accounts::set_disabled(conn, now, &login, disabled))?;
        there_is(found, &login)?;
        let word = if disabled { "disabled" } else { "enabled" };
        say!("{login} is {word}");
        Ok(())
    }
}

fn role(code: &str) -> Result<Role, String> {
    Role::from_code(code).ok_or_else(|| {
        let known: Vec<&str> = Role::ALL.iter().map(|role| role.code()).collect();
        format!("there are: {}", known.join(", "))
    })
}

fn new_login(typed: &str) -> Result<Login, Failure> {
    Login::new(typed).map_err(|words| words.en.into())
}

fn known_login(typed: &str) -> Result<Login, Failure> {
    Login::new(typed).map_err(|_words| format!("there is no account {typed}").into())
}

fn there_is(found: bool, login: &Login) -> Result<(), Failure> {
    if found {
        return Ok(());
    }
    Err(format!("there is no account {login}").into())
}

/// A password that keeps the rules, and whether it was drawn here.
fn password(login: &Login, from_stdin: bool) -> Result<(String, bool), Failure> {
    if !from_stdin {
        return Ok((letters::draw(DRAWN_LENGTH).to_lowercase(), true));
    }
    let mut typed = String::new();
    std::io::stdin().read_to_string(&mut typed)?;
    let password = typed.trim_end_matches(['\r', '\n']).to_owned();
    if password.is_empty() {
        let words = format!("type a password of {PASSWORD_MIN} characters or more");
        return Err(words.into());
    }
    match password_fault(&password, login.as_str(), PASSWORD_MIN) {
        Some(fault) => Err(fault.words().en.into()),
        None => Ok((password, false)),
    }
}

fn tell(drawn: bool, password: &str) {
    if drawn {
        say!("password, shown only once: {password}");
    }
    say!("it must be changed at the next sign-in");
}
