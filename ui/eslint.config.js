import svelte from "eslint-plugin-svelte";
import { defineConfig, globalIgnores } from "eslint/config";
import ts from "typescript-eslint";

// `window` is the frame around the panes, App's own tier.
const panes = ["sidebar", "article-list", "reading-pane", "subscribe", "settings", "dialogs", "player"];
const rest = (...folders) => folders.map((folder) => `**/${folder}/**`);
const forbid = (files, group, message) => ({
  files: files.map((folder) => `src/${folder}/**`),
  rules: { "no-restricted-imports": ["error", { patterns: [{ group, message }, ...tauri(files)] }] },
});
const tauri = (files) =>
  files.includes("backend") ? [] : [{ group: ["@tauri-apps/*"], message: "Only backend/ talks to the shell." }];

export default defineConfig([
  globalIgnores(["dist/", "node_modules/", "src/backend/contract.ts"]),
  ts.configs.recommended,
  svelte.configs.recommended,
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    rules: {
      "no-undef": "off",
      "svelte/no-at-html-tags": "error",
      // Which collections are reactive is decided one by one: most only live inside a function.
      "svelte/prefer-svelte-reactivity": "off",
      // The shell has no router.
      "svelte/no-navigation-without-resolve": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  // The tiers: shared ← panes ← App; backend ← state ← commands ← panes; state ← typesetting ← panes; a pane never imports another pane.
  {
    files: ["src/*.ts", "src/*.svelte", "src/window/**", "tests/**"],
    rules: { "no-restricted-imports": ["error", { patterns: tauri([]) }] },
  },
  forbid(["typesetting"], rest("commands", "window", ...panes), "typesetting/ is below the panes."),
  forbid(
    ["backend"],
    rest("typesetting", "state", "commands", "shared", "window", ...panes),
    "backend/ is the lowest tier.",
  ),
  forbid(
    ["shared"],
    rest("backend", "typesetting", "state", "commands", "window", ...panes),
    "shared/ knows nothing of the product.",
  ),
  forbid(["state"], rest("typesetting", "commands", "window", ...panes), "state/ knows no pane."),
  forbid(["commands"], rest("window", ...panes), "commands/ knows no pane."),
  ...panes.map((pane) =>
    forbid([pane], rest("window", ...panes.filter((other) => other !== pane)), "A pane never imports another pane."),
  ),
]);
