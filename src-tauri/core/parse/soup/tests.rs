//! What becomes of soup, and the bounds of it.

use super::*;

/// The tree as text: names with their text, and the repairs.
fn read(text: &str) -> (String, Vec<&'static str>) {
    let mut repairs = Repairs::default();
    let document = super::read(text, &mut repairs);
    let mut out = String::new();
    show(&document, &mut out);
    (out, repairs.into_names())
}

fn show(element: &Element<'_>, out: &mut String) {
    for node in &element.children {
        match node {
            Node::Text(text) => out.push_str(&text.value()),
            Node::Element(element) => {
                out.push_str(&format!("[{} ", element.name));
                show(element, out);
                out.push(']');
            }
        }
    }
}

#[test]
fn clean_xml_needs_no_repair() {
    let text = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x '>'>]><rss><!-- <a> --><channel><title>a &amp; b</title>\
                <x/><item><description><![CDATA[<p>&amp;]]></description></item></channel></rss>";
    let (tree, repairs) = read(text);
    assert_eq!(tree, "[rss [channel [title a & b][x ][item [description <p>&amp;]]]]");
    assert!(repairs.is_empty(), "{repairs:?}");
}

#[test]
fn every_mending_is_done_and_named() {
    let cases = [
        ("<rss><channel><title>AT&T</title>", "[rss [channel [title AT&T]]]", "bare-ampersand"),
        ("<rss><title>1 < 2</title></rss>", "[rss [title 1 < 2]]", "bare-less-than"),
        ("<rss><title>&eacute;</title></rss>", "[rss [title é]]", "html-entities"),
        ("<rss><b>x</rss>", "[rss [b x]]", "mismatched-tags"),
        ("<rss><item><title>a<link>b</link></item></rss>", "[rss [item [title a][link b]]]", "mismatched-tags"),
        ("<rss><item><b>1<item><b>2</item></rss>", "[rss [item [b 1]][item [b 2]]]", "nested-items"),
        ("<rss><a>x<br>y</a></rss>", "[rss [a x[br ]y]]", "child-markup"),
        ("<rss><ITEM>x</ITEM></rss>", "[rss [item x]]", "element-case"),
        ("<rss><media:title>x</media:title></rss>", "[rss [title x]]", "undeclared-prefix"),
        ("<rss><item>", "[rss [item ]]", "truncated"),
        ("<rss><item><title>x<y</title></item></rss>", "[rss [item [title x<y]]]", "bare-less-than"),
        ("<rss><title>F<item><b>1</b></item></rss>", "[rss [title F][item [b 1]]]", "mismatched-tags"),
        ("<rss><a b=c><![cdata[x]]></a></rss>", "[rss [a x]]", "unquoted-attributes"),
        ("<rss><a><![CDATA[x</a><b><![CDATA[y]]></b></rss>", "[rss [a x][b y]]", "unclosed-cdata"),
    ];
    for (text, tree, repair) in cases {
        let (found, repairs) = read(text);
        assert_eq!(found, tree, "{text}");
        assert!(repairs.contains(&repair), "{text}: {repairs:?}");
    }
}

#[test]
fn a_stray_end_tag_in_a_body_closes_nothing_outside_it() {
    let (tree, _) = read("<rss><channel><p><item><description>a</p>b</description></item></channel></rss>");
    assert_eq!(tree, "[rss [channel [p [item [description ab]]]]]");
}

#[test]
fn attributes_are_read_however_they_are_written() {
    let mut repairs = Repairs::default();
    let document = super::read("<a b=1 c='2>3' d \"e\" f=\"x&amp;y\" k=“l” g=\"h><i/>", &mut repairs);
    let a = document.elements().next().map(|a| a.attributes.iter().map(|a| (&*a.name, &*a.value)).collect::<Vec<_>>());
    let wanted = vec![("b", "1"), ("c", "2>3"), ("d", ""), ("e", ""), ("f", "x&y"), ("k", "l"), ("g", "h")];
    assert_eq!(a, Some(wanted));
}

#[test]
fn depth_and_size_are_bounded() {
    let deep = "<a>".repeat(100_000);
    let mut repairs = Repairs::default();
    let document = super::read(&deep, &mut repairs);
    let mut depth = 0;
    let mut element = document.elements().next();
    while let Some(inner) = element {
        depth += 1;
        element = inner.elements().next();
    }
    assert!(depth <= MAX_DEPTH + 1, "{depth}");
    assert!(repairs.has("too-deep"));
    let wide = "<a/>".repeat(MAX_PARTS + 10);
    let mut repairs = Repairs::default();
    assert!(super::read(&wide, &mut repairs).children.len() <= MAX_PARTS);
    assert!(repairs.has("too-large"));
}
