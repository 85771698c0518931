use super::{
    accounts, activities, ahead, audit, awarders, awards, batches, check_sheets, checkpoints,
    clerks, consents, corrections, covers, desk, employments, enrolment, erasures, evidence,
    fairness, households, imports, objections, orgs, permits, policies, proxies, publicity,
    residents, rules, scoring, security, session, share, shell, ui, why, work,
};

type Entry = (
    &'static str,
    &'static [&'static str],
    &'static str,
    &'static str,
);

fn all() -> impl Iterator<Item = &'static Entry> {
    [
        accounts::ALL,
        activities::ALL,
        ahead::ALL,
        audit::ALL,
        awarders::ALL,
        awards::ALL,
        check_sheets::ALL,
        checkpoints::ALL,
        batches::ALL,
        clerks::ALL,
        consents::ALL,
        corrections::ALL,
        covers::ALL,
        erasures::ALL,
        evidence::ALL,
        desk::ALL,
        employments::ALL,
        enrolment::ALL,
        fairness::ALL,
        households::ALL,
        permits::ALL,
        imports::ALL,
        objections::ALL,
        orgs::ALL,
        policies::ALL,
        proxies::ALL,
        publicity::ALL,
        residents::ALL,
        rules::ALL,
        scoring::ALL,
        security::ALL,
        session::ALL,
        share::ALL,
        shell::ALL,
        ui::ALL,
        why::ALL,
        work::ALL,
    ]
    .into_iter()
    .flatten()
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

fn without_placeholders(text: &str) -> String {
    let mut parts = text.split(['{', '}']);
    let mut spoken = parts.next().unwrap_or_default().to_owned();
    while let (Some(_placeholder), Some(after)) = (parts.next(), parts.next()) {
        spoken.push_str(after);
    }
    spoken
}

#[test]
fn chinese_stands_first_and_english_holds_no_han() {
    // The language switch names the other language in its own script.
    for (name, _, zh, en) in all().filter(|text| text.0 != "other_language") {
        assert!(!en.trim().is_empty(), "{name} has no English");
        let spoken = without_placeholders(zh);
        let latin = spoken.contains(|c: char| c.is_ascii_alphabetic());
        assert!(
            !latin || spoken.contains(is_han),
            "{name}: no Chinese in {zh:?}"
        );
        assert!(!en.chars().any(is_han), "{name}: Han in {en:?}");
    }
}

#[test]
fn both_languages_use_every_placeholder() {
    for (name, placeholders, zh, en) in all() {
        for placeholder in *placeholders {
            let marked = [format!("{{{placeholder}}}"), format!("{{{placeholder}:")];
            for text in [zh, en] {
                assert!(
                    marked.iter().any(|m| text.contains(m)),
                    "{name}: {placeholder} in {text:?}"
                );
            }
        }
    }
}

#[test]
fn no_full_width_punctuation_reaches_english() {
    for (name, _, _, en) in all() {
        assert!(
            !en.contains(['，', '。', '：', '；', '（', '）']),
            "{name}: {en:?}"
        );
    }
}
