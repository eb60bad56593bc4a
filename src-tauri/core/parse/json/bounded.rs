//! JSON as values, up to a bound: what comes after it is read over. A value takes forty times its text at worst ("{},"), and
//! a list of a million items would take gigabytes.

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use std::cell::Cell;
use std::fmt;

/// Names and values together, as many as the reader of XML takes: about 100,000 items of five members.
const MOST: usize = 600_000;
/// An object takes at least the room of so many: serde_json makes it in pieces of eleven members.
const OBJECT: usize = 4;

/// The first value of the text, and whether something was left out of it.
pub(super) fn first(reader: &mut serde_json::Deserializer<serde_json::de::StrRead<'_>>) -> Option<(Value, bool)> {
    let budget = Cell::new(MOST);
    let value = Part { budget: &budget }.deserialize(reader).ok()?;
    Some((value, budget.get() == 0))
}

#[derive(Clone, Copy)]
struct Part<'b> {
    budget: &'b Cell<usize>,
}

impl Part<'_> {
    fn spend(self, parts: usize) {
        self.budget.set(self.budget.get().saturating_sub(parts));
    }

    fn is_over(self) -> bool {
        self.budget.get() == 0
    }
}

impl<'de> DeserializeSeed<'de> for Part<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Part<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while !self.is_over() {
            self.spend(1);
            match items.next_element_seed(self)? {
                // What was begun within the bound and not ended within it is left out as well.
                Some(item) if !self.is_over() => list.push(item),
                Some(_) => {}
                None => return Ok(list.into()),
            }
        }
        while items.next_element::<IgnoredAny>()?.is_some() {}
        Ok(list.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        self.spend(OBJECT);
        let mut map = Map::new();
        while !self.is_over() {
            self.spend(1);
            let Some(name) = members.next_key::<String>()? else { return Ok(map.into()) };
            let value = members.next_value_seed(self)?;
            map.insert(name, value);
        }
        while members.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(map.into())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Value, bool) {
        first(&mut serde_json::Deserializer::from_str(text)).unwrap()
    }

    #[test]
    fn values_are_those_of_serde() {
        let text = r#"{"a":[1,-2,3.5,1e3,true,null,"é\n",{"b":{}}],"c":18446744073709551615,"a2":[[]]}"#;
        assert_eq!(read(text), (serde_json::from_str(text).unwrap(), false));
    }

    #[test]
    fn a_long_list_is_cut_between_its_items_and_what_follows_is_still_known() {
        let items = vec![r#"{"id":"1","title":"x"}"#; MOST / 4].join(",");
        let (value, cut) = read(&format!(r#"{{"version":"1","items":[{items}],"more":1}}"#));
        let list = value["items"].as_array().unwrap();
        assert!(cut && list.len() > MOST / 10 && list.len() < MOST / 4, "{}", list.len());
        assert!(list.iter().all(|item| item["title"] == "x"));
    }
}
