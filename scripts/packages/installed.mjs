// Checks of the packages that `npm run bundle` made: Debian's and AppStream's own checkers, then a clean Debian in which the package
// is installed, started from its desktop entry, opened by a feed: link, upgraded over a library and purged.
// Run by `npm test` with `node --test`; not one of the scripts' own tests, because it needs the packages.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { env } from 'node:process';
import { test } from 'node:test';
import { ROOT, onPath, runAndKeep } from '../run.mjs';
import { CleanRoot, impossible } from './clean-root.mjs';
import { finish } from './deb.mjs';
import { METAINFO } from './releases.mjs';

const BUNDLE = join(env.CARGO_TARGET_DIR ?? join(ROOT, 'target'), 'release', 'bundle');
const SESSION = join(ROOT, 'scripts', 'packages', 'session.sh');
const LIMIT = 15 * 1024 * 1024;

const made = (kind) =>
  readdirSync(join(BUNDLE, kind))
    .filter((name) => name.endsWith(`.${kind}`))
    .map((name) => join(BUNDLE, kind, name));
const [deb] = made('deb');
const [rpm] = made('rpm');

async function silent(program, ...args) {
  const { code, text } = await runAndKeep(program, args);
  assert.equal(code, 0, `${program}: ${text}`);
  return text;
}

test('the packages are small', () => {
  for (const path of [deb, rpm]) assert.ok(statSync(path).size <= LIMIT, `${path} has ${statSync(path).size} bytes`);
});

test('lintian finds no error in the .deb', { skip: onPath('lintian') ? false : 'lintian is missing' }, async () => {
  const text = await silent('lintian', '--fail-on', 'error', '--no-tag-display-limit', deb);
  assert.ok(!/^E:/m.test(text), text);
});

test('the metainfo is valid', async () => {
  await silent('appstreamcli', 'validate', '--no-net', METAINFO);
});

test('the .rpm has the same programs and pages', { skip: onPath('rpm') ? false : 'rpm is missing' }, async () => {
  const text = await silent('rpm', '-qpl', rpm);
  for (const path of ['/usr/bin/broadsheet', '/usr/bin/broadsheet-cli', '/usr/share/man/man1/broadsheet-cli.1.gz', '/usr/share/applications/Broadsheet.desktop']) {
    assert.ok(text.split('\n').includes(path), `${path} is missing`);
  }
});

const reason = impossible();

test('in a clean Debian', { skip: reason || false, timeout: 20 * 60_000 }, async (t) => {
  const site = await serve();
  const root = await CleanRoot.make();
  const data = '/home/reader/.local/share/org.broadsheet.Broadsheet';
  const cli = async (...args) => {
    const { code, text } = await root.run('runuser', '-l', 'reader', '-c', ['broadsheet-cli', ...args].join(' '));
    assert.equal(code, 0, text);
    return text;
  };
  try {
    await t.test('an older package is installed with apt', async () => {
      const older = join(ROOT, 'target', 'packages', 'broadsheet-older.deb');
      finish(deb, { version: '0.0.9', to: older });
      assert.equal((await root.install(older)).code, 0);
      assert.match((await root.run('dpkg-query', '-W', '-f', '${Version}', 'broadsheet')).text, /^0\.0\.9$/);
    });
    await t.test('its desktop entry is valid, and it answers feed: links', async () => {
      const { code, text } = await root.run('desktop-file-validate', '/usr/share/applications/Broadsheet.desktop');
      assert.equal(code, 0, text);
      assert.match((await root.run('gio', 'mime', 'x-scheme-handler/feed')).text, /Broadsheet\.desktop/);
    });
    await t.test('manual pages and completions are found', async () => {
      for (const page of ['broadsheet', 'broadsheet-cli', 'broadsheet-cli-list']) {
        assert.equal((await root.run('man', '-w', page)).code, 0, page);
      }
      assert.equal((await root.run('bash', '-n', '/usr/share/bash-completion/completions/broadsheet-cli')).code, 0);
    });
    await t.test('started from its desktop entry, a feed: link leads to a subscription', async () => {
      assert.equal((await root.session(SESSION, 'follow', `feed:${site.address}`)).code, 0);
      assert.match(await cli('feeds', '--json'), new RegExp(site.address));
    });
    await t.test('an upgrade keeps the library', async () => {
      await cli('refresh');
      const [article] = JSON.parse(await cli('list', '--json')).articles;
      await cli('mark', 'starred', String(article.id));
      assert.equal((await root.install(deb)).code, 0);
      assert.doesNotMatch((await root.run('dpkg-query', '-W', '-f', '${Version}', 'broadsheet')).text, /^0\.0\.9$/);
      assert.equal((await root.session(SESSION, 'look')).code, 0);
      const starred = JSON.parse(await cli('list', '--view', 'starred', '--json')).articles;
      assert.deepEqual(starred.map(({ id }) => id), [article.id]);
      await cli('check');
    });
    await t.test('purging it leaves the library and nothing else', async () => {
      assert.equal((await root.run('apt-get', 'purge', '-y', 'broadsheet')).code, 0);
      assert.ok(existsSync(root.path(data)), 'the library is gone');
      assert.match(readFileSync(root.path(data, library(root.path(data)))).subarray(0, 15).toString(), /^SQLite format 3$/);
      for (const left of ['usr/bin/broadsheet', 'usr/share/applications/Broadsheet.desktop', 'usr/share/doc/broadsheet']) {
        assert.ok(!existsSync(root.path(left)), `${left} is left over`);
      }
    });
  } finally {
    site.end();
    root.end();
  }
});

function library(folder) {
  return readdirSync(folder).find((name) => /\.(db|sqlite3?)$/.test(name)) ?? '';
}

// A feed on loopback, which the clean system shares with us.
async function serve() {
  const item = (n) => `<item><title>Article ${n}</title><guid>urn:clean:${n}</guid><description>Words of article ${n}.</description></item>`;
  const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Clean</title><link>http://example.org/</link><description>d</description>${[1, 2, 3].map(item).join('')}</channel></rss>`;
  const server = createServer((_, response) => response.writeHead(200, { 'Content-Type': 'application/rss+xml' }).end(feed));
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { address: `http://127.0.0.1:${server.address().port}/feed.xml`, end: () => server.close() };
}
