//! Rules as a person writes them, looked at line by line.

use crate::model::{RuleFault, RuleProblem, RulesChecked};
use adblock::lists::{FilterParseError, ParseOptions, ParsedLine, parse_filter, read_list_metadata};
use dom_query::Matcher;

/// Faults that are told.
const MOST_FAULTS: usize = 100;

/// Letters of a rule that are told.
const LONGEST: usize = 200;

/// How many rules of a list hold, and what is wrong with the others.
pub fn check(list: &str) -> RulesChecked {
    let mut checked = RulesChecked::default();
    for (at, line) in list.lines().enumerate() {
        let rule = line.trim();
        // Comments, and the line that says which syntax a list is in.
        if rule.is_empty() || rule.starts_with('!') || rule.starts_with('[') && rule.ends_with(']') {
            continue;
        }
        match problem(rule) {
            None => checked.rules += 1,
            Some(problem) if checked.faults.len() < MOST_FAULTS => checked.faults.push(RuleFault {
                line: u32::try_from(at + 1).unwrap_or(u32::MAX),
                rule: rule.chars().take(LONGEST).collect(),
                problem,
            }),
            Some(_) => {}
        }
    }
    checked
}

fn problem(rule: &str) -> Option<RuleProblem> {
    // A lone "#" is a comment in lists of hosts.
    if rule.starts_with("# ") {
        return None;
    }
    let runs = ["##+js(", "#@#+js(", "#$#", "#%#", "##^", ":style("];
    if runs.iter().any(|mark| rule.contains(mark)) {
        return Some(RuleProblem::Script);
    }
    match parse_filter(rule, false, ParseOptions::default()) {
        Ok(ParsedLine::Network(_)) => None,
        Ok(ParsedLine::Cosmetic(_)) => selector_of(rule).is_none().then_some(RuleProblem::Selector),
        Err(FilterParseError::Cosmetic(_)) => Some(RuleProblem::Selector),
        Err(_) if rule.contains("##") || rule.contains("#@#") || rule.contains("#?#") => Some(RuleProblem::Selector),
        Err(_) => Some(RuleProblem::Address),
    }
}

/// The selector of a cosmetic rule, when it can be looked for.
fn selector_of(rule: &str) -> Option<&str> {
    let (_, selector) = rule.split_once("#@#").or_else(|| rule.split_once("##"))?;
    Matcher::new(selector).is_ok().then_some(selector)
}

/// What a list calls itself.
pub fn title(list: &str) -> Option<String> {
    let title = read_list_metadata(list).title?;
    let title: String = title.trim().chars().take(LONGEST).collect();
    (!title.is_empty()).then_some(title)
}
