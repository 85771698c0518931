use shared::checkpoints::api::ReadCheckpoint;
use shared::checkpoints::{PublicKey, SignedNote};

use crate::history::lived;
use crate::on_both;
use crate::world::World;

on_both! {
    async fn everyone_may_keep_the_newest_checkpoint(backend) {
        let world = lived(backend).await;
        let before = world.anon().call(ReadCheckpoint {}).await.unwrap();
        assert_eq!((before.size, before.note), (0, None));
        let sealed = world.seal();
        let view = world.anon().call(ReadCheckpoint {}).await.unwrap();
        let key = PublicKey::read(&view.key).unwrap();
        let note = SignedNote::read(&view.note.unwrap(), &key).unwrap();
        assert_eq!(usize::try_from(note.checkpoint.size).unwrap(), sealed);
        assert_eq!(view.size, note.checkpoint.size);
        assert_eq!(note.checkpoint.at, "2018-07-01T01:00:00Z");
        assert_eq!(view.at.as_deref(), Some("2018-07-01 09:00:00"));
    }

    async fn the_key_stays_the_same_and_is_the_installations_own(backend) {
        let world = World::new(backend).await;
        let other = World::new(backend).await;
        let key = async |world: &World| world.anon().call(ReadCheckpoint {}).await.unwrap().key;
        assert_eq!(key(&world).await, key(&world).await);
        assert_ne!(key(&world).await, key(&other).await);
    }
}
