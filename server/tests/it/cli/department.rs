use super::Folder;

#[test]
fn an_organisation_is_said_to_be_a_department_that_a_scheme_has() {
    let folder = Folder::new();
    folder.jifen(&["demo", "--today", "2018-07-01"]).succeeds();
    let ran = folder
        .jifen(&["department", "综合执法局", "msr"])
        .succeeds();
    assert!(ran.out.contains("is msr"), "{ran:?}");
    // It gives its place to the one named last.
    folder.jifen(&["department", "文明办", "msr"]).succeeds();
    folder
        .jifen(&["department", "文明办", "magic"])
        .fails_with("no scheme has a department magic; there are: agr, ca, civ");
    folder
        .jifen(&["department", "没有这个单位", "msr"])
        .fails_with("there is no organisation");
}
