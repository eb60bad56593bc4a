import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counts } from './counts.mjs';

const numbers = (output) => {
  const { passed, failed } = counts(output);
  return [passed, failed];
};

test('adds up every binary of cargo test', () => {
  const output = `running 3 tests
test a ... ok
test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s

test result: FAILED. 10 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 1.20s
error: test failed, to rerun pass \`--lib\`
`;
  assert.deepEqual(numbers(output), [13, 2]);
  assert.equal(counts(output).lines.length, 2);
});

test('reads nextest, with slow, timed out and skipped ones', () => {
  assert.deepEqual(numbers('     Summary [   0.321s] 12 tests run: 12 passed (1 slow), 2 skipped\n'), [12, 0]);
  assert.deepEqual(numbers('     Summary [  60.1s] 9/12 tests run: 6 passed, 2 failed, 1 timed out, 0 skipped\n'), [6, 3]);
  assert.deepEqual(numbers('     Summary [  0.1s] 1 test run: 1 passed, 0 skipped\n'), [1, 0]);
});

test('reads Vitest and leaves its count of files alone', () => {
  const output = `
 Test Files  1 failed | 4 passed (5)
      Tests  1 failed | 27 passed | 2 skipped (30)
   Duration  4.21s
`;
  assert.deepEqual(numbers(output), [27, 1]);
});

test('reads node --test', () => {
  const output = 'ℹ tests 5\nℹ suites 0\nℹ pass 4\nℹ fail 1\nℹ cancelled 0\nℹ duration_ms 51.2\n';
  assert.deepEqual(numbers(output), [4, 1]);
});

test('sees through colours', () => {
  assert.deepEqual(numbers('\u001b[2m      Tests \u001b[22m \u001b[1m\u001b[32m7 passed\u001b[39m\u001b[22m\u001b[90m (7)\u001b[39m\n'), [7, 0]);
});

test('counts nothing where no runner spoke', () => {
  assert.deepEqual(counts('12 passed, 3 failed\nTests are nice\n'), { lines: [], passed: 0, failed: 0 });
});
