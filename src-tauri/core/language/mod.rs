//! Languages of texts: which one a text is in, and its words as terms that can be compared. Pure; called by `prose`,
//! `summary`, `briefing` and `library`, and by `store` for what scripts without blanks need.

mod detect;
mod terms;

pub use detect::{detect, primary};
pub use terms::{Lexis, is_unspaced};
