//! Prints the table as TypeScript: every type it names, and one typed function a call. `tests/contract.rs` compares the
//! result with `ui/src/backend/contract.ts` and rewrites it.

use super::CALLS;
use crate::changes::Change;
use crate::library::RESERVED_HEADERS;
use crate::model::{ApiError, Settings, TroubleCode};
use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;
use ts_rs::{Config, TS, TypeVisitor};

/// Type declarations gathered by name, each once.
pub struct Declarations {
    config: Config,
    seen: HashSet<TypeId>,
    by_name: BTreeMap<String, String>,
}

impl Declarations {
    /// Adds a type with every type that it names. Types without a declaration of their own (numbers, text, lists) only
    /// pass on what they hold.
    pub fn add<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            let docs = T::docs().unwrap_or_default();
            self.by_name.insert(name, format!("{docs}export {}\n", T::decl(&self.config)));
        }
        T::visit_generics(self);
        T::visit_dependencies(self);
    }
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.add::<T>();
    }
}

/// The whole of `contract.ts`.
pub fn typescript() -> String {
    let config = Config::new().with_large_int("number");
    let mut declarations =
        Declarations { config: Config::new().with_large_int("number"), seen: HashSet::new(), by_name: BTreeMap::new() };
    declarations.add::<Change>();
    declarations.add::<ApiError>();
    declarations.add::<TroubleCode>();
    for call in CALLS {
        (call.declare)(&mut declarations);
    }
    let mut text = String::from(
        "// Written by `npm run contract` from the table of calls in src-tauri/core/api/calls.rs. Do not edit.\n\n",
    );
    for declaration in declarations.by_name.values() {
        text.push_str(declaration);
        text.push('\n');
    }
    // What cannot be written leaves a hole that the comparison finds.
    let defaults = serde_json::to_string_pretty(&Settings::default()).unwrap_or_default();
    let _ = writeln!(
        text,
        "/** The settings of a first start; they hold until the kept ones were read. */\nexport const DEFAULT_SETTINGS: Settings = {defaults};\n"
    );
    let reserved = serde_json::to_string(&RESERVED_HEADERS).unwrap_or_default();
    let _ = writeln!(
        text,
        "/** Headers that `set_credentials` refuses, in small letters. */\nexport const RESERVED_HEADERS: readonly string[] = {reserved};\n"
    );
    text.push_str("/** Carries a call to the core; JSON results arrive parsed, byte results as an ArrayBuffer. */\n");
    text.push_str("export type Transport = (name: string, args: Record<string, unknown>) => Promise<unknown>;\n\n");
    text.push_str("/** One function for every call of the core. */\nexport interface Calls {\n");
    for call in CALLS {
        let _ = writeln!(
            text,
            "  /** {} */\n  {}({}): Promise<{}>;",
            call.doc.trim(),
            call.name,
            parameters(call, &config),
            result(call, &config)
        );
    }
    text.push_str("}\n\n/** Makes the client of a transport. */\nexport function makeCalls(transport: Transport): Calls {\n  return {\n");
    for call in CALLS {
        let names = (call.arguments)(&config).iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
        let object = if names.is_empty() { "{}".to_owned() } else { format!("{{ {names} }}") };
        let _ = writeln!(
            text,
            "    {}: ({names}) => transport(\"{}\", {object}) as Promise<{}>,",
            call.name,
            call.name,
            result(call, &config)
        );
    }
    text.push_str("  };\n}\n");
    text
}

fn parameters(call: &super::Call, config: &Config) -> String {
    (call.arguments)(config).iter().map(|(name, ty)| format!("{name}: {ty}")).collect::<Vec<_>>().join(", ")
}

fn result(call: &super::Call, config: &Config) -> String {
    let ty = (call.result)(config);
    if ty == "null" { "void".to_owned() } else { ty }
}
