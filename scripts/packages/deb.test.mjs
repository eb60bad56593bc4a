import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFields, union } from './deb.mjs';

test('reads the fields of a control file with lines that go on', () => {
  const fields = readFields('Package: broadsheet\nDescription: A reader\n Subscribe.\n Read.\nDepends: a, b\n');
  assert.equal(fields.get('Description'), 'A reader\n Subscribe.\n Read.');
  assert.deepEqual([...fields.keys()], ['Package', 'Description', 'Depends']);
});

test('dependencies with versions win over bare ones, and nothing is named twice', () => {
  assert.equal(union('libc6 (>= 2.36), libgtk-3-0 (>= 3.24)', 'libgtk-3-0, xdg-utils'), 'libc6 (>= 2.36), libgtk-3-0 (>= 3.24), xdg-utils');
  assert.equal(union('libgtk-3-0t64 (>= 3.24)', 'libgtk-3-0'), 'libgtk-3-0t64 (>= 3.24)');
  assert.equal(union('a | b', 'b, c'), 'a | b, c');
  assert.equal(union('', 'a'), 'a');
});
