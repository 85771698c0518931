use super::Folder;

#[test]
fn every_command_teaches_by_example() {
    let folder = Folder::new();
    for command in [
        "",
        "serve",
        "demo",
        "migrate",
        "backup",
        "restore",
        "verify",
        "user",
        "api-key",
        "department",
        "score",
        "schemes",
    ] {
        let arguments = [command, "--help"];
        let arguments = arguments.iter().filter(|word| !word.is_empty());
        let ran = folder
            .jifen(&arguments.copied().collect::<Vec<_>>())
            .succeeds();
        let (_, examples) = ran.out.split_once("Examples:").expect("examples");
        assert!(
            examples
                .lines()
                .filter(|line| line.contains("jifen "))
                .count()
                >= 3,
            "{ran:?}"
        );
        for line in ran.out.lines() {
            assert!(line.chars().count() <= 100, "{line}");
        }
    }
}
