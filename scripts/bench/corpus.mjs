// What is made of other projects' feeds, pages and dates beside bare feed-rs, what that costs on generated feeds, and what
// documents made to harm can do. The tests over ../shared/corpus print the rows of the first part themselves.

import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { env } from 'node:process';
import { feedsFor } from './feeds.mjs';
import { aim, must, row, seconds, tried } from './measuring.mjs';

const MB = 1 << 20;
// As large as the fetcher lets through (MAX_BYTES in core/fetch).
const LARGEST = 16 * MB;
const filled = (start, unit, end = '') => start + unit.repeat(Math.floor((LARGEST - start.length - end.length) / unit.length)) + end;
const rss = '<rss version="2.0"><channel>';
const ATTACKS = {
  'deep elements': filled(rss, '<a>'),
  'deep elements in a body': filled(`${rss}<item><description>`, '<div>'),
  'small items': filled(rss, '<item/>'),
  'one attribute': filled(`${rss}<item a="`, 'x', '"/>'),
  'many attributes': filled(`${rss}<item `, 'a="b" '),
  'unclosed CDATA sections': filled(rss, '<item><description><![CDATA[x</item>'),
  'entities within entities': filled(
    `<!DOCTYPE rss [<!ENTITY a "ha">${'bcdefghijk'.replace(/./g, (name) => `<!ENTITY ${name} "${`&${String.fromCharCode(name.charCodeAt(0) - 1)};`.repeat(10)}">`)}]>${rss}<item><title>`,
    '&k;',
  ),
  'an external entity': `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss}<item><title>&x;</title></item>`,
  'deep JSON': filled('{"version":"https://jsonfeed.org/version/1","items":', '['),
  'small JSON items': filled('{"version":"https://jsonfeed.org/version/1","items":[', '{"id":1},'),
  'a body without end tags': filled(`${rss}<item><description>`, '&lt;b&gt;&lt;p&gt;'),
};

/** The accuracy over the corpus: the rows that the tests print as `FIGURE⇥measure⇥the bare library⇥ours⇥aim⇥verdict`. */
function accuracy(shared) {
  const options = { env: { ...env, BROADSHEET_SHARED: shared } };
  const quietly = ['--nocapture', '--test-threads=1'];
  for (const which of [
    ['--test', 'integration', '--', 'corpus_feeds', ...quietly],
    ['--test', 'integration', '--', 'corpus_text::full_text', ...quietly],
    ['--lib', '--', 'discover::tests', ...quietly],
  ])
    for (const line of must('cargo', ['test', '--quiet', ...which], options).split('\n')) {
      const [, measure, bare, ours, wanted, verdict] = line.slice(Math.max(0, line.indexOf('FIGURE\t'))).split('\t');
      if (verdict) row(measure, ours, `${bare ? `${/^\d/.test(bare) ? 'feed-rs alone ' : ''}${bare} ` : ''}(aim ${wanted})`, verdict);
    }
}

function cost(feeds) {
  const { bytes, ...cpu } = JSON.parse(must('cargo', ['bench', '-q', '--bench', 'figures', '--', 'cost', feeds]));
  const beside = (what, ours, bare, limit) =>
    row(what, `${(ours.cpu / bare.cpu).toFixed(2)} ×`, `${seconds(ours.cpu)} to ${seconds(bare.cpu)} (aim ${limit} ×)`, aim(ours.cpu / bare.cpu, limit));
  beside(`CPU of decode → extras to bare feed-rs, ${(bytes / MB).toFixed(0)} MB`, cpu.parse, cpu.feed_rs, 2.0);
  beside('CPU of the whole of ingest to feed-rs + ammonia', cpu.ingest, cpu.feed_rs_and_ammonia, 1.3);
}

function attacks(cli, work) {
  const file = join(work, 'attack.bin');
  for (const [name, text] of Object.entries(ATTACKS)) {
    writeFileSync(file, text);
    // A document that is refused ends with 1; what must not happen is another end.
    const { wall, cpu, mb, status } = tried(work, cli, '--json', 'parse', file);
    const held = cpu <= 2 && mb <= 256 && status >= 0 && status <= 1;
    row(`attack of ${(text.length / MB).toFixed(0)} MB: ${name}`, `${seconds(cpu)}, ${mb.toFixed(0)} MB`, `wall ${seconds(wall)} (aim 2 s, 256 MB)`, held ? 'reached' : 'MISSED');
  }
}

const PARAGRAPH = '<p>Some words, a few commas, and enough text to count as an article of this page, again and again.</p>';
const nested = (count, name) => `<article>${`<${name}>`.repeat(count)}${PARAGRAPH.repeat(8)}${`</${name}>`.repeat(count)}`;
const PAGES = {
  '20,000 nested elements': nested(20_000, 'div'),
  '100,000 nested elements': nested(100_000, 'div'),
  '100,000 formatting elements': nested(100_000, 'b'),
  '200,000 siblings': '<p>a</p>'.repeat(200_000),
  '38,000 paragraphs': PARAGRAPH.repeat(38_000),
  'an attribute of 1 MB': `<p title="${'x'.repeat(MB)}">${PARAGRAPH}`,
  'a text of 5 MB': `<p>${'x'.repeat(5 * MB - 10)}`,
  '5 MB of signs of tags': '<'.repeat(5 * MB),
};

/** Pages made to cost much, to the extraction of the full text. */
function pages(cli, work) {
  const file = join(work, 'page.html');
  for (const [name, text] of Object.entries(PAGES)) {
    writeFileSync(file, text);
    const { wall, cpu, mb, status } = tried(work, cli, '--json', 'extract', file);
    const held = cpu <= 2 && status >= 0 && status <= 1;
    row(`full text of a page with ${name}`, `${seconds(cpu)}, ${mb.toFixed(0)} MB`, `wall ${seconds(wall)} (aim 2 s)`, held ? 'reached' : 'MISSED');
  }
}

/** Measures all of it. `workload` is the generator's folder, beside which the corpus is. */
export async function corpusFigures({ workload, work, target }) {
  const shared = dirname(workload);
  if (!existsSync(join(shared, 'corpus'))) throw new Error(`the corpus is not at ${join(shared, 'corpus')}`);
  accuracy(shared);
  cost(await feedsFor(workload, work, 500, 40));
  must('cargo', ['build', '--release', '--quiet', '--bin', 'broadsheet-cli'], { stdio: 'inherit' });
  const cli = join(target, 'release', 'broadsheet-cli');
  attacks(cli, work);
  pages(cli, work);
}
