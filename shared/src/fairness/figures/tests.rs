use super::{Figures, Hands, Repeat};
use crate::fairness::{Measure, Spread};

/// A year in words: awards, people of the organisation, awarded people with the sum in the middle
/// and the greatest, at the maximum, who comes again with how many awards, kin, who drafts and who
/// signs as accounts and the most of one; and behind the arrow what is worth a look.
const TABLE: &str = "
    awards 0                                              ->
    awards 13 members 40 sums 10 2 5                      ->
    awards 19 members 40 sums  9 1 9                      ->
    awards 20 members 40 sums  9 1 4.5                    ->
    awards 20 members 40 sums  9 1 5                      -> spread
    awards  9 sums  6 5 5 maximum 6                       ->
    awards 10 sums  6 5 5 maximum 2                       ->
    awards 10 sums  6 5 5 maximum 3                       -> at_maximum
    awards 11 members 40 sums 6 1 2 again 3 11            ->
    awards 12 members 40 sums 6 1 2 again 3 5             ->
    awards 12 members 40 sums 6 1 2 again 3 6             -> repeat
    awards 12 members 12 sums 6 1 2 again 3 6             -> repeat
    awards 12 members 11 sums 6 1 2 again 3 6             ->
    awards 12            sums 6 1 2 again 3 6             -> repeat
    awards 12 members  3 sums 3 4 4 again 3 12            ->
    awards  1 members 40 sums 1 1 1 kin 1                 -> kin
    awards 20 sums 15 2 4 drafts 1 20 signs 1 20          ->
    awards 19 sums 15 2 4 drafts 2 19 signs 2 19          ->
    awards 20 sums 15 2 4 drafts 2 17 signs 3 18          -> signing
    awards 20 sums 15 2 4 drafts 2 18 signs 3 17          -> drafting
    awards 40 members 90 sums 20 1 9 maximum 10 again 4 20 kin 2 drafts 2 40 signs 2 40
        -> spread at_maximum repeat kin drafting signing
";

fn figures(text: &str) -> Figures {
    let mut figures = Figures {
        drafting: Hands {
            accounts: 1,
            most: 0,
        },
        signing: Hands {
            accounts: 1,
            most: 0,
        },
        ..Figures::default()
    };
    let mut words = text.split_whitespace();
    while let Some(word) = words.next() {
        let mut number = || words.next().unwrap();
        match word {
            "awards" => figures.awards = number().parse().unwrap(),
            "members" => figures.members = Some(number().parse().unwrap()),
            "sums" => {
                figures.spread = Spread {
                    awarded: number().parse().unwrap(),
                    least: "0.5".parse().unwrap(),
                    median: number().parse().unwrap(),
                    greatest: number().parse().unwrap(),
                };
            }
            "maximum" => figures.at_maximum = number().parse().unwrap(),
            "again" => {
                figures.repeat = Repeat {
                    people: number().parse().unwrap(),
                    awards: number().parse().unwrap(),
                };
            }
            "kin" => figures.kin = number().parse().unwrap(),
            "drafts" | "signs" => {
                let hands = Hands {
                    accounts: number().parse().unwrap(),
                    most: number().parse().unwrap(),
                };
                if word == "drafts" {
                    figures.drafting = hands;
                } else {
                    figures.signing = hands;
                }
            }
            odd => panic!("{odd}"),
        }
    }
    figures
}

/// The lines of the table; one may go on behind its arrow.
fn lines() -> Vec<(Figures, String)> {
    let mut lines = Vec::new();
    let mut begun = String::new();
    for line in TABLE.lines().map(str::trim).filter(|line| !line.is_empty()) {
        begun.push_str(line);
        begun.push(' ');
        if let Some((year, found)) = begun.clone().split_once("->") {
            lines.push((figures(year), found.trim().to_owned()));
            begun.clear();
        }
    }
    lines
}

#[test]
fn what_is_worth_a_look() {
    for (figures, expected) in lines() {
        let found = figures.findings();
        let found: Vec<&str> = found.iter().map(|measure| measure.code()).collect();
        assert_eq!(found.join(" "), expected, "{figures:?}");
    }
}

#[test]
fn a_number_is_told_in_both_languages() {
    let told = |measure: Measure| {
        let all =
            "awards 40 members 90 sums 20 1 9 maximum 10 again 4 20 kin 2 drafts 2 40 signs 3 39";
        let told = figures(all).told(measure);
        assert!(told.en.is_ascii(), "{}", told.en);
        told.zh
    };
    expect_test::expect![[r"
        20 人得分，占本单位 90 人的 22%；最少 0.5 分，中间 1 分，最多 9 分。
        20 人得分，其中 10 人得满了指标上限，占 50%。
        4 人在 3 个以上月份得过分，40 笔赋分里占 20 笔，50%。
        40 笔赋分里有 2 笔给了起草、签发或负责的人的亲属或同户的人。
        能起草的账号 2 个，起草最多的一个起草了 40 笔里的 40 笔，100%。
        能签发的账号 3 个，签发最多的一个签发了 40 笔里的 39 笔，97%。"]]
    .assert_eq(
        &Measure::ALL
            .iter()
            .copied()
            .map(told)
            .collect::<Vec<_>>()
            .join("\n"),
    );
}

#[cfg(not(target_arch = "wasm32"))]
mod laws {
    use proptest::prelude::*;

    use super::super::{Figures, Hands, Repeat};
    use crate::base::Points;
    use crate::fairness::{Measure, RULES, Share, Spread};

    /// A year as it can be: no part is more than its whole.
    fn year() -> impl Strategy<Value = Figures> {
        let counts = (0..200_u32, 0..100_u32, 0..100_u32, 0..100_u32, 0..100_u32);
        let rest = (1..20_i64, 0..20_i64, 0..4_u32, 0..4_u32, 0..300_u32);
        (counts, rest).prop_map(
            |((awards, a, b, c, d), (median, more, drafters, signers, all))| {
                let of = |percent: u32| awards * percent / 100;
                Figures {
                    awards,
                    members: (all > 20).then_some(all),
                    spread: Spread {
                        awarded: of(a),
                        least: Points::from_hundredths(50),
                        median: Points::from_hundredths(median * 50),
                        greatest: Points::from_hundredths((median + more) * 50),
                    },
                    at_maximum: of(a) * b / 100,
                    repeat: Repeat {
                        people: of(a) * c / 100,
                        awards: of(c),
                    },
                    kin: of(d) / 20,
                    drafting: Hands {
                        accounts: drafters,
                        most: of(b),
                    },
                    signing: Hands {
                        accounts: signers,
                        most: of(d),
                    },
                }
            },
        )
    }

    proptest! {
        #[test]
        fn below_the_least_number_of_awards_nothing_is_raised(year in year()) {
            for rule in RULES {
                let few = Figures { awards: year.awards.min(rule.least_awards - 1), ..year };
                prop_assert!(!few.stands_out(rule.measure));
            }
        }

        #[test]
        fn more_of_it_never_makes_it_less_worth_a_look(year in year(), more in 1..50_u32) {
            let raised = |part: u32| part.saturating_add(more).min(year.awards);
            let more = [
                (Measure::AtMaximum, Figures { at_maximum: raised(year.at_maximum), ..year }),
                (Measure::Kin, Figures { kin: raised(year.kin), ..year }),
                (Measure::Repeat, Figures {
                    repeat: Repeat { awards: raised(year.repeat.awards), ..year.repeat },
                    ..year
                }),
                (Measure::Drafting, Figures {
                    drafting: Hands { most: raised(year.drafting.most), ..year.drafting },
                    ..year
                }),
                (Measure::Signing, Figures {
                    signing: Hands { most: raised(year.signing.most), ..year.signing },
                    ..year
                }),
            ];
            for (measure, worse) in more {
                prop_assert!(!year.stands_out(measure) || worse.stands_out(measure));
            }
        }

        #[test]
        fn without_a_count_of_people_no_less_is_found(year in year()) {
            let uncounted = Figures { members: None, ..year };
            let found = uncounted.findings();
            prop_assert!(year.findings().iter().all(|measure| found.contains(measure)));
        }

        #[test]
        fn shares_are_compared_as_fractions_are(
            (a, b, c, d) in (0..5_000_u32, 1..5_000_u32, 0..5_000_u32, 1..5_000_u32),
        ) {
            let (one, other) = (Share::of(a, b), Share::of(c, d));
            let fraction = |share: Share| {
                Points::fraction(i64::from(share.part), i64::from(share.whole)).unwrap()
            };
            prop_assert_eq!(one.reaches(other), fraction(one) >= fraction(other));
            prop_assert!(one.percent() < 100 || one.part >= one.whole);
        }
    }
}
