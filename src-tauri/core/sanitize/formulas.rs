//! Formulas are not kept as such; a parser would drop their symbols with the namespace. What stays is their source in TeX where
//! it is there, because "x^2" can be read and the bare symbols "x2" mislead; else MathML's tags go, and its text stays.

use super::tokens::{Token, Tokens};
use std::borrow::Cow;

/// Each formula once, in a form that can be read.
pub(super) fn flatten(html: &str) -> Cow<'_, str> {
    if !html.contains("<math") {
        return Cow::Borrowed(html);
    }
    let html = &*without_copies(html);
    let mut flat = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find("<math") {
        let Some(length) = rest[start..].find("</math>") else { break };
        flat.push_str(&rest[..start]);
        let formula = &rest[start..start + length];
        rest = &rest[start + length + "</math>".len()..];
        if let Some(source) = tex(formula) {
            flat.push_str(&format!("<code>{}</code>", source.replace('<', "&lt;")));
            continue;
        }
        let mut formula = Tokens::new(formula);
        while let Some(token) = formula.next() {
            match token {
                Token::Text(text) => flat.push_str(&text.replace('<', "&lt;")),
                // The same formula once more, in another language.
                Token::Start(name) if name.starts_with("annotation") => {
                    formula.skip_raw(name);
                }
                _ => {}
            }
        }
    }
    flat.push_str(rest);
    Cow::Owned(flat)
}

/// The source of a formula, still with its entities: an annotation in TeX, or the text that stands for the formula.
fn tex(formula: &str) -> Option<&str> {
    let mut tokens = Tokens::new(formula);
    let mut stands_for_it = None;
    while let Some(token) = tokens.next() {
        match token {
            Token::Start("math") => stands_for_it = tokens.attribute("alttext"),
            Token::Start("annotation") if tokens.attribute("encoding") == Some("application/x-tex") => {
                let Some(Token::Text(source)) = tokens.next() else { break };
                return Some(source.trim());
            }
            _ => {}
        }
    }
    stands_for_it.map(str::trim).filter(|source| !source.is_empty())
}

/// Classes of elements that hold a formula in MathML and once more as it is drawn: KaTeX, MathJax 2, MediaWiki.
const TWICE: &[&str] = &["katex", "MathJax", "MathJax_CHTML", "MathJax_SVG", "mwe-math-element"];
/// The same of MathJax 3 and 4.
const CONTAINER: &str = "mjx-container";

/// Of formulas that are there twice only what is in MathML.
pub(crate) fn without_copies(html: &str) -> Cow<'_, str> {
    if !html.contains("<math") || !(html.contains(CONTAINER) || TWICE.iter().any(|class| html.contains(class))) {
        return Cow::Borrowed(html);
    }
    let mut single = String::with_capacity(html.len());
    // What is looked at twice; a hostile page must not have it all looked at again and again.
    let mut budget = html.len() + 4096;
    let mut rest = html;
    let mut tokens = Tokens::new(rest);
    while let Some(token) = tokens.next() {
        let Token::Start(name) = token else { continue };
        if matches!(name, "script" | "style") {
            tokens.skip_raw(name);
            continue;
        }
        if tokens.self_closing || !is_twice(name, &tokens) {
            continue;
        }
        let inside = tokens.rest();
        let found = content(name, inside, &mut budget).and_then(|length| Some((length, math_of(&inside[..length])?)));
        let Some((length, math)) = found else { continue };
        single.push_str(&rest[..rest.len() - inside.len()]);
        single.push_str(math);
        rest = &inside[length..];
        tokens = Tokens::new(rest);
    }
    single.push_str(rest);
    Cow::Owned(single)
}

/// The bytes of an element's content; none where its end is missing or too far away.
fn content(name: &str, inside: &str, budget: &mut usize) -> Option<usize> {
    /// A formula is no longer than this.
    const LONGEST: usize = 64 * 1024;
    let mut tokens = Tokens::new(inside);
    let mut depth = 0_usize;
    while let Some(token) = tokens.next() {
        let passed = inside.len() - tokens.rest().len();
        if passed > LONGEST.min(*budget) {
            break;
        }
        match token {
            Token::Start(inner) if inner.eq_ignore_ascii_case(name) && !tokens.self_closing => depth += 1,
            Token::End(inner) if inner.eq_ignore_ascii_case(name) => {
                if depth == 0 {
                    *budget -= passed;
                    return Some(passed - tokens.last_tag().len());
                }
                depth -= 1;
            }
            _ => {}
        }
    }
    *budget = budget.saturating_sub(LONGEST.min(inside.len()));
    None
}

/// The formula in MathML, if there is one.
fn math_of(inside: &str) -> Option<&str> {
    const END: &str = "</math>";
    let start = inside.find("<math")?;
    let length = inside[start..].find(END)?;
    Some(&inside[start..start + length + END.len()])
}

fn is_twice(name: &str, tokens: &Tokens<'_>) -> bool {
    name == CONTAINER
        || tokens
            .attribute("class")
            .is_some_and(|classes| classes.split_whitespace().any(|class| TWICE.contains(&class)))
}
