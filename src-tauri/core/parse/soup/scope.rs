//! Which vocabulary a name belongs to where it stands.

use super::{Binding, MAX_BINDINGS, Reader, fold, split};
use crate::parse::names::{self, Ns};
use std::borrow::Cow;

impl<'a> Reader<'a, '_> {
    /// The first root of a feed decides what elements without a namespace mean.
    pub(super) fn learn_dialect(&mut self, prefix: Option<&str>, name: &str) {
        if self.dialect != Ns::None {
            return;
        }
        self.dialect = match (name, prefix) {
            ("rss" | "rdf" | "channel", _) | ("item", None) => Ns::Rss,
            ("feed" | "entry", _) => Ns::Atom,
            _ => Ns::None,
        };
    }

    pub(super) fn bind(&mut self, raw: &[(&'a str, Cow<'a, str>)], name: &str, depth: usize) {
        for (attribute, address) in raw {
            let Some(rest) = attribute.strip_prefix("xmlns") else { continue };
            let prefix = rest.strip_prefix(':').unwrap_or("");
            if self.bindings.len() >= MAX_BINDINGS {
                return;
            }
            let mut ns = match names::by_address(address) {
                Some((ns, canonical)) => {
                    if !canonical && ns != Ns::Rss {
                        self.repairs.add("namespace");
                    }
                    ns
                }
                None => Ns::Other,
            };
            // RSS has no namespace, so a default one on its containers (often Atom's, XHTML's, or the feed's own
            // address) cannot be meant for them; likewise a feed in an unknown namespace is still Atom.
            let container = matches!(name, "rss" | "rdf" | "channel" | "item" | "feed" | "entry");
            let foreign = ns == Ns::Other || (self.dialect == Ns::Rss && ns != Ns::Rss);
            if prefix.is_empty() && container && foreign && self.dialect != Ns::None {
                self.repairs.add("namespace");
                ns = self.dialect;
            } else if ns == Ns::Other
                && !prefix.is_empty()
                && let Some(usual) = names::by_prefix(prefix)
            {
                self.repairs.add("namespace");
                ns = usual;
            }
            self.bindings.push(Binding { depth, prefix, ns });
        }
    }

    /// Forgets the namespaces that the element at this depth declared.
    pub(super) fn unbind(&mut self, depth: usize) {
        while self.bindings.last().is_some_and(|b| b.depth >= depth) {
            self.bindings.pop();
        }
    }

    pub(super) fn resolve(&mut self, prefix: Option<&str>) -> Ns {
        let wanted = prefix.unwrap_or("");
        if let Some(binding) = self.bindings.iter().rev().find(|b| b.prefix == wanted) {
            return binding.ns;
        }
        match prefix {
            None => self.dialect,
            Some(prefix) => match names::by_prefix(prefix) {
                Some(ns) => {
                    self.repairs.add("undeclared-prefix");
                    ns
                }
                None => Ns::Other,
            },
        }
    }

    pub(super) fn attribute_name(&self, written: &'a str) -> Cow<'a, str> {
        match split(written) {
            (None, local) => fold(local),
            (Some("xml" | "xmlns"), _) => Cow::Borrowed(written),
            (Some(prefix), local) => {
                let bound = self.bindings.iter().rev().find(|b| b.prefix == prefix).map(|b| b.ns);
                if bound.or_else(|| names::by_prefix(prefix)) == Some(Ns::Rdf) {
                    Cow::Owned(format!("rdf:{}", local.to_ascii_lowercase()))
                } else {
                    fold(written)
                }
            }
        }
    }
}
