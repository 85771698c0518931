//! Reads the packed form where it is known to be whole.
//!
//! A reader that may meet an error after every value carries code that clears away what it has
//! read so far, for each field of each type: seven of the kilobytes that the preview downloads
//! first. This one is asked only for bytes whose digest has been compared, so it cannot fail: its
//! error has no value, and the compiler leaves all that code out. It stops if it is wrong about
//! that.
//!
//! The form is postcard's (its wire format, version 1): numbers above a byte in groups of seven
//! bits, signed ones folded first, lengths before what is counted, the place of a variant before
//! its content.

use std::fmt::{self, Display};

use serde::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, Expected, IntoDeserializer, MapAccess,
    SeqAccess, Unexpected, VariantAccess, Visitor,
};

/// The error that does not happen.
#[derive(Debug)]
pub(super) enum Never {}

impl Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

/// Called where the bytes are not what was packed, which their digest has ruled out.
#[cold]
fn broken() -> ! {
    panic!("the packed form is not what its digest says")
}

impl de::Error for Never {
    fn custom<T: Display>(_: T) -> Self {
        broken()
    }

    fn invalid_type(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        broken()
    }

    fn invalid_value(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        broken()
    }

    fn invalid_length(_: usize, _: &dyn Expected) -> Self {
        broken()
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        broken()
    }

    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        broken()
    }

    fn missing_field(_: &'static str) -> Self {
        broken()
    }

    fn duplicate_field(_: &'static str) -> Self {
        broken()
    }
}

/// What is left to read.
pub(super) struct Reader<'a>(pub(super) &'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> u8 {
        let [byte] = *self.bytes(1) else { broken() };
        byte
    }

    fn bytes(&mut self, length: usize) -> &'a [u8] {
        let Some((bytes, rest)) = self.0.split_at_checked(length) else {
            broken()
        };
        self.0 = rest;
        bytes
    }

    /// A number in groups of seven bits, the lowest first.
    fn number(&mut self) -> u64 {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return number;
            }
            shift += 7;
        }
    }

    /// A signed number: its sign is the lowest bit.
    fn signed(&mut self) -> i64 {
        let number = self.number();
        (number >> 1).cast_signed() ^ -(number & 1).cast_signed()
    }

    fn length(&mut self) -> usize {
        narrow(self.number())
    }

    fn text(&mut self) -> &'a str {
        let length = self.length();
        std::str::from_utf8(self.bytes(length)).unwrap_or_else(|_| broken())
    }
}

fn narrow<T: TryFrom<N>, N>(number: N) -> T {
    T::try_from(number).unwrap_or_else(|_| broken())
}

macro_rules! read_numbers {
    ($($read:ident $visit:ident $number:ident),+) => {$(
        fn $read<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Never> {
            visitor.$visit(narrow(self.$number()))
        }
    )+};
}

/// What the packed form cannot hold, or what could be read only if it named its types.
macro_rules! never_read {
    ($($read:ident),+) => {$(
        fn $read<V: Visitor<'a>>(self, _: V) -> Result<V::Value, Never> {
            broken()
        }
    )+};
}

impl<'a> Deserializer<'a> for &mut Reader<'a> {
    type Error = Never;

    read_numbers!(
        deserialize_u8 visit_u8 byte,
        deserialize_u16 visit_u16 number,
        deserialize_u32 visit_u32 number,
        deserialize_u64 visit_u64 number,
        deserialize_i16 visit_i16 signed,
        deserialize_i32 visit_i32 signed,
        deserialize_i64 visit_i64 signed
    );

    never_read!(
        deserialize_any,
        deserialize_ignored_any,
        deserialize_identifier,
        deserialize_i8,
        deserialize_f32,
        deserialize_f64,
        deserialize_char
    );

    fn is_human_readable(&self) -> bool {
        false
    }

    fn deserialize_bool<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_bool(self.byte() != 0)
    }

    fn deserialize_str<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_borrowed_str(self.text())
    }

    fn deserialize_string<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_borrowed_str(self.text())
    }

    fn deserialize_bytes<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Never> {
        let length = self.length();
        visitor.visit_borrowed_bytes(self.bytes(length))
    }

    fn deserialize_byte_buf<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Never> {
        self.deserialize_bytes(visitor)
    }

    fn deserialize_option<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Never> {
        match self.byte() {
            0 => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_unit<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'a>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'a>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Never> {
        let left = self.length();
        visitor.visit_seq(Counted { reader: self, left })
    }

    fn deserialize_tuple<V: Visitor<'a>>(self, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields(self))
    }

    fn deserialize_tuple_struct<V: Visitor<'a>>(
        self,
        _: &'static str,
        fields: usize,
        visitor: V,
    ) -> Result<V::Value, Never> {
        self.deserialize_tuple(fields, visitor)
    }

    fn deserialize_map<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Never> {
        let left = self.length();
        visitor.visit_map(Counted { reader: self, left })
    }

    fn deserialize_struct<V: Visitor<'a>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        self.deserialize_tuple(fields.len(), visitor)
    }

    fn deserialize_enum<V: Visitor<'a>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_enum(self)
    }
}

/// The values of one type, of which its visitor asks for as many as it has.
struct Fields<'r, 'a>(&'r mut Reader<'a>);

impl<'a> SeqAccess<'a> for Fields<'_, 'a> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'a>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Never> {
        seed.deserialize(&mut *self.0).map(Some)
    }
}

/// So many values, or pairs of them.
struct Counted<'r, 'a> {
    reader: &'r mut Reader<'a>,
    left: usize,
}

impl Counted<'_, '_> {
    fn take_one(&mut self) -> Option<()> {
        self.left = self.left.checked_sub(1)?;
        Some(())
    }
}

impl<'a> SeqAccess<'a> for Counted<'_, 'a> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'a>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Never> {
        let some = self.take_one();
        some.map(|()| seed.deserialize(&mut *self.reader))
            .transpose()
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left)
    }
}

impl<'a> MapAccess<'a> for Counted<'_, 'a> {
    type Error = Never;

    fn next_key_seed<K: DeserializeSeed<'a>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Never> {
        self.next_element_seed(seed)
    }

    fn next_value_seed<V: DeserializeSeed<'a>>(&mut self, seed: V) -> Result<V::Value, Never> {
        seed.deserialize(&mut *self.reader)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left)
    }
}

impl<'a> EnumAccess<'a> for &mut Reader<'a> {
    type Error = Never;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'a>>(self, seed: V) -> Result<(V::Value, Self), Never> {
        let variant: u32 = narrow(self.number());
        let value = seed.deserialize(variant.into_deserializer())?;
        Ok((value, self))
    }
}

impl<'a> VariantAccess<'a> for &mut Reader<'a> {
    type Error = Never;

    fn unit_variant(self) -> Result<(), Never> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'a>>(self, seed: T) -> Result<T::Value, Never> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'a>>(self, fields: usize, visitor: V) -> Result<V::Value, Never> {
        self.deserialize_tuple(fields, visitor)
    }

    fn struct_variant<V: Visitor<'a>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        self.deserialize_tuple(fields.len(), visitor)
    }
}
