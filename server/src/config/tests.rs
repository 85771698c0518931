use super::{Config, DatabaseArgs, FileSettings, ServeArgs};

#[test]
fn a_file_may_hold_every_setting() {
    let file = FileSettings::parse(
        "database = \"postgres://jifen@db/jifen\"\nkeys = \"/etc/jifen/keys.toml\"\n\
         today = 2018-07-01\nschemes = \"schemes\"\nlisten = \"0.0.0.0:80\"\nworkers = 4\n\
         connections = 32\nidle_minutes = 20\nbehind_proxy = true\nlog_format = \"json\"\n\
         metrics_listen = \"127.0.0.1:9100\"\n",
    )
    .unwrap();
    assert_eq!(file.today.unwrap().to_string(), "2018-07-01");
    assert_eq!(file.workers.unwrap().get(), 4);
    let quoted = FileSettings::parse("today = \"2018-07-01\"").unwrap();
    assert_eq!(quoted.today, file.today);
}

#[test]
fn a_misspelt_key_is_named_with_what_may_stand_there() {
    let words = FileSettings::parse("listen = \"127.0.0.1:1\"\ndatabse = \"x\"").unwrap_err();
    assert!(
        words.contains("databse") && words.contains("database"),
        "{words}"
    );
    assert!(words.contains("line 2"), "{words}");
}

#[test]
fn an_impossible_day_is_refused() {
    let words = FileSettings::parse("today = \"2018-02-30\"").unwrap_err();
    assert!(words.contains("YYYY-MM-DD"), "{words}");
}

#[test]
fn the_key_file_stands_beside_a_database_file_and_is_named_for_a_server() {
    let with = |database: &str| {
        let args = DatabaseArgs {
            database: Some(database.to_owned()),
            ..DatabaseArgs::default()
        };
        Config::new(&args, &ServeArgs::default())
    };
    let file = with("data/jifen.sqlite").unwrap();
    assert_eq!(file.keys.display().to_string(), "data/jifen.sqlite.keys");
    let address = with("sqlite:///var/jifen.sqlite").unwrap();
    assert_eq!(address.keys.display().to_string(), "/var/jifen.sqlite.keys");
    assert!(file.listen.ip().is_loopback());
    assert!(with("postgres://db/jifen").unwrap_err().contains("--keys"));
}

#[test]
fn sessions_may_not_be_idle_for_ever_nor_end_while_in_use() {
    for (minutes, fits) in [(14, false), (15, true), (720, true), (721, false)] {
        let serve = ServeArgs {
            idle_minutes: Some(minutes),
            ..ServeArgs::default()
        };
        let config = Config::new(&DatabaseArgs::default(), &serve);
        assert_eq!(config.is_ok(), fits, "{minutes}");
    }
}

#[test]
fn an_office_has_all_that_people_need_to_reach_it() {
    let office = "[[offices]]\nkind = \"town\"\nname = { zh = \"窗口\", en = \"Counter\" }\n\
        address = { zh = \"示例街\", en = \"Example Street\" }\n\
        hours = { zh = \"工作日\", en = \"working days\" }\n";
    let with = |phone: &str| FileSettings::parse(&format!("{office}phone = \"{phone}\"\n"));
    let read = with("+86 574-5550 0001").unwrap();
    assert_eq!(read.offices[0].phone, "+86 574-5550 0001");
    for (phone, why) in [
        ("", "telephone"),
        ("12", "telephone"),
        ("call me", "telephone"),
    ] {
        let words = with(phone).unwrap_err();
        assert!(words.contains(why), "{words}");
    }
    assert!(FileSettings::parse(office).unwrap_err().contains("phone"));
}
