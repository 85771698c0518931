use ct_merkle::mem_backed_tree::MemoryBackedTree;
use ed25519_dalek::{Signer, SigningKey};
use sha2::Sha256;

use super::{Receipt, ReceiptFault};
use crate::base::{AreaId, AwardId, OrgId};
use crate::checkpoints::{Checkpoint, NoticeEntry, PublicKey, SignedNote, leaf};

fn line(number: u128) -> NoticeEntry {
    NoticeEntry {
        award: AwardId(uuid::Uuid::from_u128(number)),
        org: OrgId(uuid::Uuid::from_u128(2)),
        town: AreaId(uuid::Uuid::from_u128(3)),
        village: AreaId(uuid::Uuid::from_u128(4)),
        name: "张*三".to_owned(),
        id_tail: "0010".to_owned(),
        hundredths: 350,
        posted_on: "2018-06-25".parse().unwrap(),
        until: "2018-07-02".parse().unwrap(),
    }
}

/// The receipt of one of seven lines, with the key that signed them.
fn receipt(place: u64) -> (Receipt, PublicKey) {
    let mut tree = MemoryBackedTree::<Sha256, Vec<u8>>::new();
    for number in 0..7 {
        tree.push(leaf("00ff", &line(number).text()));
    }
    let signer = SigningKey::from_bytes(&[7; 32]);
    let key = PublicKey::new(signer.verifying_key().as_bytes()).unwrap();
    let checkpoint = Checkpoint {
        log: key.name().to_owned(),
        size: 7,
        root: (*tree.root().as_bytes()).into(),
        at: "2018-07-01T01:42:07Z".to_owned(),
    };
    let signature = signer.sign(checkpoint.to_string().as_bytes()).to_bytes();
    let note = SignedNote {
        checkpoint,
        signature,
    };
    let path = tree.prove_inclusion(usize::try_from(place).unwrap());
    let path: Vec<[u8; 32]> = path
        .as_bytes()
        .chunks(32)
        .map(|hash| hash.try_into().unwrap())
        .collect();
    let text = line(u128::from(place)).text();
    let receipt = Receipt::new(text, "00ff".to_owned(), place, &path, note.text(&key));
    (receipt, key)
}

#[test]
fn every_line_of_the_list_is_proved() {
    for place in 0..7 {
        let (receipt, key) = receipt(place);
        let again = Receipt::read(&receipt.code()).unwrap();
        assert_eq!(again, receipt);
        let proven = again.prove(&key).unwrap();
        assert_eq!(proven.line, line(u128::from(place)));
        assert_eq!(proven.checkpoint.size, 7);
    }
}

#[test]
fn a_code_is_read_as_it_was_copied() {
    let (receipt, _) = receipt(3);
    let code = receipt.code();
    let (half, rest) = code.split_at(100);
    for copied in [
        format!("https://jifen.example/receipt#{code}"),
        format!("  {half}\n{rest} "),
    ] {
        assert_eq!(Receipt::read(&copied), Ok(receipt.clone()));
    }
    for broken in ["", "1.", half, "2.e30", &code.replace("1.", "")] {
        assert_eq!(
            Receipt::read(broken),
            Err(ReceiptFault::Unreadable),
            "{broken}"
        );
    }
}

#[test]
fn what_was_changed_proves_nothing() {
    type Change = fn(&mut Receipt);
    let changes: [(Change, ReceiptFault); 8] = [
        (
            |it| it.text = it.text.replace("350", "950"),
            ReceiptFault::NotInList,
        ),
        (
            |it| it.text = it.text.replace("张*三", "李*四"),
            ReceiptFault::NotInList,
        ),
        (|it| it.salt = "00fe".to_owned(), ReceiptFault::NotInList),
        (|it| it.place = 4, ReceiptFault::NotInList),
        (|it| it.place = 70, ReceiptFault::NotInList),
        (|it| it.path = String::new(), ReceiptFault::NotInList),
        (|it| it.path = "AA==".to_owned(), ReceiptFault::Unreadable),
        (
            |it| it.note = it.note.replace("\n7\n", "\n8\n"),
            ReceiptFault::NotOurs,
        ),
    ];
    for (at, (change, fault)) in changes.into_iter().enumerate() {
        let (mut receipt, key) = receipt(3);
        change(&mut receipt);
        assert_eq!(receipt.prove(&key).err(), Some(fault), "change {at}");
    }
}

#[test]
fn another_districts_key_proves_nothing() {
    let (receipt, _) = receipt(3);
    let other = SigningKey::from_bytes(&[8; 32]);
    let other = PublicKey::new(other.verifying_key().as_bytes()).unwrap();
    assert_eq!(receipt.prove(&other).err(), Some(ReceiptFault::NotOurs));
}
