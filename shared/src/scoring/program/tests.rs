use super::{AwarderKind, Program};
use crate::base::Points;
use crate::scoring::embedded;

fn program() -> Program {
    embedded().remove(0)
}

fn points(text: &str) -> Points {
    text.parse().unwrap()
}

#[test]
fn the_frame_is_that_of_the_scheme() {
    let outline = program().outline();
    let counts: Vec<(usize, usize)> = outline
        .categories
        .iter()
        .map(|category| {
            let indicators = category.groups.iter().map(|group| group.indicators.len());
            (category.groups.len(), indicators.sum())
        })
        .collect();
    assert_eq!(counts, [(7, 11), (6, 11), (3, 5), (2, 4)]);
    let most: Vec<Points> = outline
        .categories
        .iter()
        .map(|category| category.most)
        .collect();
    assert_eq!(
        most,
        [points("130"), points("60"), points("20"), points("0")]
    );
    assert_eq!(outline.most, points("210"));
    let freezes: Vec<bool> = outline
        .categories
        .iter()
        .map(|category| category.freezes)
        .collect();
    assert_eq!(freezes, [false, false, false, true]);
    assert!(outline.reconstruction);
    assert_eq!(outline.notice.unwrap().zh, "示例数据，非官方分值");
}

#[test]
fn a_quota_follows_its_basis() {
    let program = program();
    let quota = |indicator: &str| program.award_terms(indicator).unwrap().quota;
    assert_eq!(quota("14-1").for_count(21), points("63"));
    assert_eq!(quota("15-1").for_count(40), points("100"));
    assert_eq!(quota("15-2").for_count(130), points("130"));
    assert_eq!(quota("15-1").id, quota("15-2").id);
    assert_eq!(quota("16-1").for_count(1), points("500"));
    assert_eq!(quota("16-2").for_count(1), points("300"));
}

#[test]
fn each_awarder_has_its_own_indicators() {
    let program = program();
    let of = |awarder| -> Vec<String> {
        let terms = program.awarded_by(awarder).into_iter();
        terms.map(|terms| terms.indicator).collect()
    };
    assert_eq!(of(AwarderKind::Enterprise), ["14-1"]);
    assert_eq!(of(AwarderKind::Village), ["15-1", "15-2"]);
    assert_eq!(of(AwarderKind::Town), ["16-1"]);
    assert_eq!(of(AwarderKind::Department), ["16-2"]);
    let terms = program.award_terms("14-1").unwrap();
    assert_eq!(
        (terms.step, terms.awarder_cap),
        (points("0.5"), points("10"))
    );
    assert_eq!((terms.valid_months, terms.insured_months), (12, 3));
    assert_eq!(program.award_terms("01-1"), None);
}

#[test]
fn an_amount_outside_the_scale_is_none() {
    let program = program();
    assert_eq!(
        program
            .amount(points("10/3"))
            .map(|amount| program.points(amount)),
        Some(points("10/3"))
    );
    assert_eq!(program.amount(points("1/17")), None);
    assert_eq!(program.scale, 13_860);
}

#[test]
fn what_an_indicator_reads_is_asked_by_a_question() {
    let program = program();
    let asked: Vec<&str> = program
        .questions_of("09-1")
        .iter()
        .map(|question| question.id.as_str())
        .collect();
    assert_eq!(asked, ["work"]);
    assert_eq!(
        program.question_of_fact("blood").unwrap().id,
        "contribution"
    );
}
