//! Authors: names without e-mail addresses, where there is a name.

use crate::parse::distinct::Distinct;
use crate::parse::names::Ns;
use crate::parse::plain;
use crate::parse::tree::Element;

/// The authors an item names; the vocabulary that says it best is believed alone, so that one person written in three
/// elements is one author.
pub(super) fn of_item(element: &Element<'_>) -> Vec<String> {
    let groups: [fn(&Element<'_>) -> Vec<String>; 10] = [
        |e| persons(e, Ns::Atom, "author"),
        |e| lines(e, Ns::Dc, "creator"),
        |e| lines(e, Ns::Rss, "author"),
        |e| lines(e, Ns::Itunes, "author"),
        |e| lines(e, Ns::Dc, "author"),
        |e| lines(e, Ns::GooglePlay, "author"),
        |e| lines(e, Ns::DcTerms, "creator"),
        credits,
        hosts,
        |e| e.child(Ns::Atom, "source").map(|source| persons(source, Ns::Atom, "author")).unwrap_or_default(),
    ];
    best(element, &groups)
}

/// The authors a channel or feed names.
pub(super) fn of_head(head: &Element<'_>) -> Vec<String> {
    let groups: [fn(&Element<'_>) -> Vec<String>; 8] = [
        |e| persons(e, Ns::Atom, "author"),
        |e| lines(e, Ns::Dc, "creator"),
        |e| lines(e, Ns::Itunes, "author"),
        |e| lines(e, Ns::Rss, "managingeditor"),
        |e| lines(e, Ns::Rss, "author"),
        |e| lines(e, Ns::GooglePlay, "author"),
        |e| e.child(Ns::Itunes, "owner").map(|owner| lines(owner, Ns::Itunes, "name")).unwrap_or_default(),
        |e| lines(e, Ns::DcTerms, "creator"),
    ];
    best(head, &groups)
}

/// The first group with a real name, else the first with anything (an address alone).
fn best(element: &Element<'_>, groups: &[fn(&Element<'_>) -> Vec<String>]) -> Vec<String> {
    let mut addresses = Vec::new();
    for group in groups {
        let found = group(element);
        if found.iter().any(|name| !name.contains('@') || name.contains(' ')) {
            return found;
        }
        if addresses.is_empty() {
            addresses = found;
        }
    }
    addresses
}

fn lines(element: &Element<'_>, ns: Ns, name: &str) -> Vec<String> {
    let mut names = Distinct::default();
    for e in element.elements().filter(|e| e.is(ns, name)) {
        // Atom's way of naming a person, in another vocabulary's element.
        let person = if e.has_child_elements() { person(e) } else { None };
        add(&mut names, person.or_else(|| name_of_line(&e.text())));
    }
    names.into_list()
}

fn persons(element: &Element<'_>, ns: Ns, name: &str) -> Vec<String> {
    let mut names = Distinct::default();
    for e in element.elements().filter(|e| e.is(ns, name)) {
        add(&mut names, person(e).or_else(|| if e.has_child_elements() { None } else { name_of_line(&e.text()) }));
    }
    names.into_list()
}

fn person(element: &Element<'_>) -> Option<String> {
    let of = |name: &str| element.elements().filter(|e| e.name == name).find_map(|e| name_of_line(&e.text()));
    of("name").or_else(|| of("email")).or_else(|| of("uri"))
}

/// The hosts of an episode; its guests and editors did not publish it.
fn hosts(element: &Element<'_>) -> Vec<String> {
    let mut names = Distinct::default();
    for person in super::podcast::people(element, None).into_iter().filter(|person| person.role.contains("host")) {
        add(&mut names, Some(person.name));
    }
    names.into_list()
}

fn credits(element: &Element<'_>) -> Vec<String> {
    let mut names = Distinct::default();
    for e in super::media::nested(element).filter(|e| e.is(Ns::Media, "credit")) {
        if e.attribute("role").is_none_or(|role| role.eq_ignore_ascii_case("author") || role.is_empty()) {
            add(&mut names, name_of_line(&e.text()));
        }
    }
    names.into_list()
}

fn add(names: &mut Distinct, name: Option<String>) {
    // A longer "name" is an article in the wrong element.
    const LONGEST: usize = 300;
    if let Some(name) = name.filter(|name| name.len() <= LONGEST) {
        names.add(name);
    }
}

/// The name in "joe@example.org (Joe)", "Joe <joe@example.org>", "Joe"; the address when there is no name.
pub(in crate::parse) fn name_of_line(line: &str) -> Option<String> {
    let line = plain::from_text(line)?;
    let Some(at) = line.find('@') else { return plain::from_html(&line) };
    let edge = |c: char| {
        c.is_whitespace() || matches!(c, '(' | ')' | '<' | '>' | '[' | ']' | '（' | '）' | ',' | ';' | '"' | ':')
    };
    let start = line[..at].rfind(edge).map_or(0, |i| i + line[i..].chars().next().map_or(1, char::len_utf8));
    let end = line[at..].find(edge).map_or(line.len(), |i| at + i);
    let address = &line[start..end];
    // "@joe" and "joe @ home" are names, not addresses.
    if start == at || end <= at + 1 {
        return Some(line);
    }
    let mut rest = format!("{} {}", &line[..start], &line[end..]);
    if let Some(mailto) = rest.find("mailto:") {
        rest.replace_range(mailto..mailto + 7, "");
    }
    let name = rest.trim_matches(|c: char| edge(c) || c == '-');
    Some(if name.is_empty() { address.to_owned() } else { name.to_owned() })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_out_of_lines_with_addresses() {
        for (line, name) in [
            ("joe@example.org (Joe Doe)", "Joe Doe"),
            ("Joe Doe <joe@example.org>", "Joe Doe"),
            ("mailto:joe@example.org", "joe@example.org"),
            ("joe@example.org", "joe@example.org"),
            ("名前（joe@example.com）", "名前"),
            ("@joe", "@joe"),
            ("Joe &amp; Jane", "Joe & Jane"),
        ] {
            assert_eq!(name_of_line(line).unwrap(), name);
        }
        assert_eq!(name_of_line("  "), None);
    }
}
