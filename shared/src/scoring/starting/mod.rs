//! The scheme that a new one is started from.

const TEXT: &str = include_str!("start.toml");

/// A small commented scheme that checks clean, under an id of its own.
pub fn starting_scheme(id: &str) -> String {
    TEXT.replacen("id = \"my-city\"", &format!("id = {id:?}"), 1)
}

#[cfg(test)]
mod tests {
    use super::starting_scheme;
    use crate::scoring::compile;

    #[test]
    fn it_checks_clean_and_bears_the_id() {
        let program = compile(&starting_scheme("south-bay")).unwrap();
        assert_eq!(program.id, "south-bay");
        let attainable = program.attainable();
        assert_eq!(attainable[0].most, Some("85".parse().unwrap()));
        assert!(compile(&starting_scheme("No id")).is_err());
    }
}
