//! Pictures that wait to be sent, kept by the browser under their names: too large for the other
//! stores, and there again after a restart.

use js_sys::{Array, Function, Promise};
use leptos::prelude::window;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransactionMode};

const NAME: &str = "jifen.pictures";
const STORE: &str = "pictures";

/// The pictures whose names begin alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shelf {
    begin: String,
}

impl Shelf {
    /// The pictures whose names begin so.
    pub fn new(begin: String) -> Self {
        Self { begin }
    }

    fn key(&self, name: &str) -> JsValue {
        JsValue::from_str(&format!("{}{name}", self.begin))
    }

    /// Keeps a picture; false if the device does not let us.
    pub async fn keep(&self, name: &str, picture: &str) -> bool {
        let (key, picture) = (self.key(name), JsValue::from_str(picture));
        let put = |store: IdbObjectStore| store.put_with_key(&picture, &key);
        asked(IdbTransactionMode::Readwrite, put).await.is_ok()
    }

    /// A picture that is kept.
    pub async fn read(&self, name: &str) -> Option<String> {
        let key = self.key(name);
        let get = |store: IdbObjectStore| store.get(&key);
        asked(IdbTransactionMode::Readonly, get)
            .await
            .ok()?
            .as_string()
    }

    /// A picture that is not needed any more.
    pub async fn forget(&self, name: &str) {
        let key = self.key(name);
        let delete = |store: IdbObjectStore| store.delete(&key);
        drop(asked(IdbTransactionMode::Readwrite, delete).await);
    }

    /// The names of the pictures that are kept, in their order.
    pub async fn names(&self) -> Vec<String> {
        let keys = |store: IdbObjectStore| store.get_all_keys();
        let Ok(keys) = asked(IdbTransactionMode::Readonly, keys).await else {
            return Vec::new();
        };
        let keys = Array::from(&keys);
        let names = keys.iter().filter_map(|key| {
            let key = key.as_string()?;
            Some(key.strip_prefix(&self.begin)?.to_owned())
        });
        names.collect()
    }
}

/// What a store answers to one question.
async fn asked(
    mode: IdbTransactionMode,
    ask: impl FnOnce(IdbObjectStore) -> Result<IdbRequest, JsValue>,
) -> Result<JsValue, JsValue> {
    let database = open().await?;
    let transaction = database.transaction_with_str_and_mode(STORE, mode)?;
    let request = ask(transaction.object_store(STORE)?)?;
    let answer = answered(&request).await;
    database.close();
    answer
}

async fn open() -> Result<IdbDatabase, JsValue> {
    let factory = window().indexed_db()?.ok_or(JsValue::NULL)?;
    let request: IdbOpenDbRequest = factory.open_with_u32(NAME, 1)?;
    let opening = request.clone();
    let make = Closure::once_into_js(move || {
        let database = opening.result().map(JsCast::unchecked_into::<IdbDatabase>);
        drop(database.and_then(|database| database.create_object_store(STORE)));
    });
    request.set_onupgradeneeded(Some(make.unchecked_ref::<Function>()));
    answered(&request).await.map(JsCast::unchecked_into)
}

/// Waits for an answer.
async fn answered(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let told = Promise::new(&mut |done, failed| {
        request.set_onsuccess(Some(&done));
        request.set_onerror(Some(&failed));
    });
    JsFuture::from(told).await?;
    request.result()
}
