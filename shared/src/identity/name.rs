//! Names as public lists show them.

/// The marks that part the segments of a name like 阿卜杜拉·买买提.
const DOTS: [char; 5] = ['·', '•', '・', '‧', '．'];

/// A masked name: 张*, 张*三, 欧**明, and 阿**提 for 阿卜杜拉·买买提.
///
/// The number of stars does not tell how long a longer name is.
pub fn mask_name(name: &str) -> String {
    let letters: Vec<char> = name
        .chars()
        .filter(|c| !c.is_whitespace() && !DOTS.contains(c))
        .collect();
    let parted = name.chars().any(|c| DOTS.contains(&c));
    match letters.as_slice() {
        [] => String::new(),
        [_] => "*".to_owned(),
        [first, _] if parted => format!("{first}**"),
        [first, _] => format!("{first}*"),
        [first, _, last] if !parted => format!("{first}*{last}"),
        [first, .., last] => format!("{first}**{last}"),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::mask_name;

    #[test]
    fn names_are_masked_by_their_length() {
        for (name, masked) in [
            ("张三", "张*"),
            ("张小三", "张*三"),
            ("张 三", "张*"),
            ("欧阳小明", "欧**明"),
            ("欧阳大小明", "欧**明"),
            ("阿卜杜拉·买买提", "阿**提"),
            ("阿卜杜拉•买买提", "阿**提"),
            ("阿·买", "阿**"),
            ("阿·买提", "阿**提"),
            ("John Smith", "J**h"),
            ("张", "*"),
            ("", ""),
        ] {
            assert_eq!(mask_name(name), masked, "{name}");
        }
    }

    proptest! {
        #[test]
        fn at_most_two_letters_of_a_name_are_shown(name in "[\u{4e00}-\u{9fff}·]{0,12}") {
            let shown = mask_name(&name).chars().filter(|c| *c != '*').count();
            prop_assert!(shown <= 2);
            prop_assert!(shown < name.chars().filter(|c| *c != '·').count().max(1));
        }
    }
}
