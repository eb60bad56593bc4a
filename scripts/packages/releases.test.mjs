import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../run.mjs';
import { debianChangelog, releases } from './releases.mjs';

const XML = `<releases>
  <release version="1.2.0" date="2026-03-05">
    <description><ul>
      <li>Read &amp; mark
        in one go</li>
      <li>${'Long words and more '.repeat(8).trim()}</li>
    </ul></description>
  </release>
  <release version="1.1.0" date="2026-01-02" type="stable"><description><ul><li>One</li></ul></description></release>
</releases>`;

test('reads releases with their points', () => {
  const [newest, older] = releases(XML);
  assert.equal(newest.version, '1.2.0');
  assert.deepEqual(newest.points[0], 'Read & mark in one go');
  assert.deepEqual(older, { version: '1.1.0', date: '2026-01-02', points: ['One'] });
});

test('writes a changelog as Debian reads it', () => {
  const text = debianChangelog(releases(XML));
  assert.match(text, /^broadsheet \(1\.2\.0\) stable; urgency=medium\n\n {2}\* Read & mark in one go\n/);
  assert.match(text, /\n -- The Broadsheet contributors <[^>]+> {2}Thu, 05 Mar 2026 12:00:00 \+0000\n/);
  assert.ok(text.split('\n').filter((line) => line.startsWith('  ')).every((line) => line.length <= 80));
});

test('the newest release is the version that is built', () => {
  const version = /^version = "(.*)"/m.exec(readFileSync(join(ROOT, 'Cargo.toml'), 'utf8'))[1];
  assert.equal(releases()[0].version, version);
  assert.ok(releases()[0].points.length > 0);
});
