use shared::base::PersonId;
use uuid::Uuid;

use super::Identity;
use crate::keys::Keys;

#[test]
fn an_identity_opens_for_its_person_only_and_shows_little() {
    let identity = Identity {
        name: "张小三".to_owned(),
        citizen_id: "330211199003070010".to_owned(),
        phone: None,
        address: None,
    };
    let (keys, person) = (Keys::generate(), PersonId(Uuid::from_u128(1)));
    let sealed = identity.seal(&keys, person).unwrap();
    assert_eq!(
        Identity::open(&keys, person, &sealed.bytes).unwrap(),
        identity
    );
    assert!(Identity::open(&keys, PersonId(Uuid::nil()), &sealed.bytes).is_err());
    assert_eq!(format!("{identity:?}"), "Identity(..)");
    assert_eq!(identity.masked_name(), "张*三");
    assert_eq!(identity.masked_citizen_id(), "330211********0010");
    assert_eq!(identity.id_tail(4), "0010");
}
