//! What a feed is asked with and nobody else may know. All of it is kept in the keychain, never in the library.

use serde::{Deserialize, Serialize};
use std::fmt;
use ts_rs::TS;

/// A user name and password for HTTP authentication, and headers. Sent to the feed's own origin only.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Credentials {
    /// The user name; empty with an empty password means none.
    pub user: String,
    /// The password.
    pub password: String,
    /// Headers of every request: a cookie, a token.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub headers: Option<Vec<Header>>,
}

/// A header of requests.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Header {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// What to change of what a feed is asked with. A missing field stays as it is: what is kept is not known to who changes it.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CredentialsPatch {
    /// The user name; empty for none.
    #[ts(optional)]
    pub user: Option<String>,
    /// The password; empty for none.
    #[ts(optional)]
    pub password: Option<String>,
    /// All headers that there are to be; those that are not named are forgotten.
    #[ts(optional)]
    pub headers: Option<Vec<HeaderPatch>>,
}

/// A header that there is to be.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HeaderPatch {
    /// Its name.
    pub name: String,
    /// Its value; null: the one that is kept under this name stays.
    pub value: Option<String>,
}

/// What is kept for a feed, as far as it may be shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KeptCredentials {
    /// The user name.
    pub user: String,
    /// Whether there is a password.
    pub has_password: bool,
    /// The names of the headers, in their order.
    pub headers: Vec<String>,
}

/// The header, kept under no name, whose value was to stay.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no value is kept for the header {0:?}")]
pub struct NoSuchHeader(pub String);

impl Credentials {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.user.is_empty() && self.password.is_empty() && self.headers.iter().all(Vec::is_empty)
    }

    /// What may be shown of it.
    pub fn shown(&self) -> KeptCredentials {
        KeptCredentials {
            user: self.user.clone(),
            has_password: !self.password.is_empty(),
            headers: self.headers.iter().flatten().map(|header| header.name.clone()).collect(),
        }
    }
}

impl CredentialsPatch {
    /// Whether nothing stays as it is: then it does not matter what that was.
    pub fn is_whole(&self) -> bool {
        let values = self.headers.as_ref().is_some_and(|headers| headers.iter().all(|header| header.value.is_some()));
        self.user.is_some() && self.password.is_some() && values
    }

    /// What is kept after the change.
    pub fn applied_to(self, kept: Credentials) -> Result<Credentials, NoSuchHeader> {
        let headers = match self.headers {
            None => kept.headers,
            Some(patches) => {
                let known = kept.headers.unwrap_or_default();
                let value = |patch: HeaderPatch| match patch.value {
                    Some(value) => Ok(Header { name: patch.name, value }),
                    None => known
                        .iter()
                        .find(|header| header.name.eq_ignore_ascii_case(&patch.name))
                        .cloned()
                        .ok_or(NoSuchHeader(patch.name)),
                };
                Some(patches.into_iter().map(value).collect::<Result<Vec<_>, _>>()?)
            }
        };
        let headers = headers.filter(|headers| !headers.is_empty());
        Ok(Credentials {
            user: self.user.unwrap_or(kept.user),
            password: self.password.unwrap_or(kept.password),
            headers,
        })
    }
}

impl From<Credentials> for CredentialsPatch {
    /// Headers that are not given stay.
    fn from(given: Credentials) -> Self {
        let patch = |Header { name, value }: Header| HeaderPatch { name, value: Some(value) };
        let headers = given.headers.map(|headers| headers.into_iter().map(patch).collect());
        Self { user: Some(given.user), password: Some(given.password), headers }
    }
}

// Nothing secret gets into a log by way of `{:?}`.

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Credentials({}, …)", self.user)
    }
}

impl fmt::Debug for CredentialsPatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CredentialsPatch(…)")
    }
}

impl fmt::Debug for Header {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Header({}, …)", self.name)
    }
}

impl fmt::Debug for HeaderPatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "HeaderPatch({}, …)", self.name)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn header(name: &str, value: &str) -> Header {
        Header { name: name.to_owned(), value: value.to_owned() }
    }

    fn patch(name: &str, value: Option<&str>) -> HeaderPatch {
        HeaderPatch { name: name.to_owned(), value: value.map(str::to_owned) }
    }

    fn kept() -> Credentials {
        let headers = Some(vec![header("Cookie", "a=1"), header("X-Token", "t")]);
        Credentials { user: "jo".to_owned(), password: "pw".to_owned(), headers }
    }

    #[test]
    fn what_is_not_named_stays() {
        assert_eq!(CredentialsPatch::default().applied_to(kept()).unwrap(), kept());
        let user = CredentialsPatch { user: Some("mo".to_owned()), ..CredentialsPatch::default() };
        assert_eq!(user.applied_to(kept()).unwrap(), Credentials { user: "mo".to_owned(), ..kept() });
    }

    #[test]
    fn headers_are_added_replaced_and_removed_by_name_without_their_values() {
        let headers = Some(vec![patch("x-token", None), patch("X-New", Some("n"))]);
        let after = CredentialsPatch { headers, ..CredentialsPatch::default() }.applied_to(kept()).unwrap();
        assert_eq!(after, Credentials { headers: Some(vec![header("X-Token", "t"), header("X-New", "n")]), ..kept() });
        let none = CredentialsPatch { headers: Some(Vec::new()), ..CredentialsPatch::default() };
        assert_eq!(none.applied_to(kept()).unwrap().headers, None);
        let unknown = CredentialsPatch { headers: Some(vec![patch("X-Other", None)]), ..CredentialsPatch::default() };
        assert_eq!(unknown.applied_to(kept()), Err(NoSuchHeader("X-Other".to_owned())));
    }

    #[test]
    fn names_are_shown_and_values_are_not() {
        let shown = kept().shown();
        assert_eq!((shown.user.as_str(), shown.has_password), ("jo", true));
        assert_eq!(shown.headers, ["Cookie", "X-Token"]);
        let told = format!("{:?} {:?}", kept(), CredentialsPatch::from(kept()));
        assert!(!told.contains("pw") && !told.contains("a=1"), "{told}");
    }
}
