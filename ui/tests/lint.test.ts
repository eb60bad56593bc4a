import { ESLint } from "eslint";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const eslint = new ESLint({ cwd: root });

async function messages(path: string, source: string): Promise<string[]> {
  const [result] = await eslint.lintText(source, { filePath: join(root, path) });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? "");
}

describe("the lint", () => {
  it.each([
    ["src/sidebar/planted.ts", 'import "../article-list/window";'],
    ["src/state/planted.ts", 'import "../sidebar/rows";'],
    ["src/shared/planted.ts", 'import "../state/tree";'],
    ["src/backend/planted.ts", 'import "../state/tree";'],
    ["src/commands/planted.ts", 'import "../window/names";'],
    ["src/state/planted.ts", 'import "@tauri-apps/api/core";'],
    ["src/window/planted.ts", 'import "@tauri-apps/api/core";'],
    ["src/planted.ts", 'import "@tauri-apps/api/core";'],
  ])("finds a forbidden import in %s", async (path, source) => {
    expect(await messages(path, source)).toContain("no-restricted-imports");
  });

  it.each([
    ["src/sidebar/planted.ts", 'import "../state/tree";\nimport "../shared/menu";\nimport "../commands/table";'],
    ["src/backend/planted.ts", 'import "@tauri-apps/api/core";'],
    ["src/window/planted.ts", 'import "../sidebar/rows";'],
  ])("lets pass what is allowed in %s", async (path, source) => {
    expect(await messages(path, source)).toEqual([]);
  });

  it("finds raw HTML in a view", async () => {
    expect(await messages("src/sidebar/Planted.svelte", "{@html 1}")).toContain("svelte/no-at-html-tags");
  });
});
