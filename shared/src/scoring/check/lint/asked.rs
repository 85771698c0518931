//! Questions that settle nothing, and options that no answer can give.

use crate::base::Points;
use crate::scoring::diagnostic::Code;
use crate::scoring::program::{AskKind, Choice, FactKind, Index, Program, Question, SetValue};
use crate::scoring::source::Keys;
use crate::scoring::words::both;

pub(super) fn check(root: &Keys<'_>, program: &Program<Points>) {
    if root.get("question").is_none() {
        return;
    }
    for (question, keys) in program.questions.iter().zip(root.tables("question")) {
        if question.facts.is_empty() {
            let words = both!(
                "这道题不确定任何事实；请给选项写上 fields 或 sets",
                "this question settles no fact; give its options `fields` or `sets`"
            );
            keys.log.add(keys.at, Code::Empty, words);
        }
        answers(&keys, question);
        for fact in &question.facts {
            given(&keys, program, question, *fact);
        }
    }
}

/// Answers that do nothing, or the same as another.
fn answers(keys: &Keys<'_>, question: &Question) {
    let idle = |option: &Choice| option.sets.is_empty() && option.fields.is_empty();
    let rows = keys.tables("option");
    for (place, (option, row)) in question.options.iter().zip(rows).enumerate() {
        if question.kind == AskKind::Any && idle(option) {
            let words = both!(
                "多选题里勾上这一项什么也不发生；请写上 fields 或 sets，或删掉",
                "ticking this box does nothing; give it `fields` or `sets` or remove it"
            );
            row.log.add(row.at, Code::UnusedOption, words);
        }
        let mut before = question.options.iter().take(place);
        let same = |other: &Choice| other.sets == option.sets && other.fields == option.fields;
        if !idle(option) && before.any(same) {
            let words = both!(
                "这个答案和前面的一个结果完全一样；请改 fields 或 sets，或合成一个",
                "this answer settles the same as one before it; change `fields` or `sets` or make \
                 one of both"
            );
            row.log.add(row.at, Code::UnusedOption, words);
        }
    }
}

/// Every option of a choice that is settled by picking must be among the answers.
fn given(keys: &Keys<'_>, program: &Program<Points>, question: &Question, fact: Index) {
    let Some(declared) = program.facts.get(usize::from(fact)) else {
        return;
    };
    let choices = question.options.iter();
    if choices.clone().any(|option| option.fields.contains(&fact)) {
        return;
    }
    let settings = choices.flat_map(|option| &option.sets);
    let set: Vec<&SetValue> = settings
        .filter(|setting| setting.fact == fact)
        .map(|setting| &setting.value)
        .collect();
    let id = &declared.id;
    match &declared.kind {
        FactKind::Choice { options } => {
            for option in options {
                let option = &option.id;
                if !set.contains(&&SetValue::Option(option.clone())) {
                    let words = both!(
                        "没有答案能选到事实“{id}”的选项“{option}”；请给一个答案写 sets，\
                         或用 fields 来问",
                        "no answer gives the fact \"{id}\" its option \"{option}\"; write `sets` \
                         for an answer or ask for it in `fields`"
                    );
                    keys.log.add(keys.at, Code::UnaskedFact, words);
                }
            }
        }
        FactKind::YesNo if !set.contains(&&SetValue::YesNo(true)) => {
            let words = both!(
                "没有答案能让事实“{id}”为“有”；请写 sets = {{ {id} = true }}",
                "no answer says yes to the fact \"{id}\"; write sets = {{ {id} = true }}"
            );
            keys.log.add(keys.at, Code::UnaskedFact, words);
        }
        _ => {}
    }
}
