// Reads how many tests passed and failed out of what the test runners print.

// Terminal colours, and the carriage returns of progress bars.
const DECORATION = /\u001b\[[0-9;?]*[ -/]*[@-~]|\r/g;

/** One row per runner: how its summary line looks, and the numbers in it. */
const RUNNERS = [
  {
    // cargo test: "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s"
    line: /^test result: \w+\. \d+ passed; .*$/gm,
    passed: /(\d+) passed/,
    failed: /(\d+) failed/,
  },
  {
    // cargo nextest: "     Summary [   0.321s] 13 tests run: 12 passed (1 slow), 1 failed, 2 skipped"
    line: /^\s*Summary \[.*\] \d+.* tests? run: .*$/gm,
    passed: /(\d+) passed/,
    failed: /(\d+) (?:failed|timed out|exec failed)/g,
  },
  {
    // Vitest: "      Tests  1 failed | 27 passed | 2 skipped (30)"
    line: /^\s*Tests\s+\d+ (?:passed|failed|skipped|todo).*$/gm,
    passed: /(\d+) passed/,
    failed: /(\d+) failed/,
  },
  {
    // node --test: "ℹ tests 4", "ℹ pass 3" and "ℹ fail 1" on lines of their own
    line: /^ℹ tests \d+\n(?:ℹ .*\n?)*/gm,
    passed: /^ℹ pass (\d+)/m,
    failed: /^ℹ fail (\d+)/m,
  },
];

const sum = (text, pattern) => {
  const all = pattern.global ? [...text.matchAll(pattern)] : [pattern.exec(text)].filter(Boolean);
  return all.reduce((total, match) => total + Number(match[1]), 0);
};

/**
 * The summary lines in a runner's output, and what they add up to:
 * `{ lines, passed, failed }`. Output without such a line counts nothing.
 */
export function counts(output) {
  const text = output.replace(DECORATION, '');
  const found = { lines: [], passed: 0, failed: 0 };
  for (const { line, passed, failed } of RUNNERS) {
    for (const [summary] of text.matchAll(line)) {
      found.lines.push(summary.trim().replace(/\n(?:ℹ )?/g, ', '));
      found.passed += sum(summary, passed);
      found.failed += sum(summary, failed);
    }
  }
  return found;
}
