// Figures of articles in the real window: plain ones, one of images, and those that are too much of something.

import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DISPLAY, aim, ms, must, row } from './measuring.mjs';

/** An article that is too much of something may take so long until the window answers again. */
const ALIVE_MS = 2000;

/** Fills a library from a site of its own, opens its articles in the window of a built program, and tells how that went. */
export async function articleFigures({ program, cli, work, weight = 1 }) {
  const site = spawn(process.execPath, [join(import.meta.dirname, 'article-site.mjs'), `${weight}`], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const address = `${await new Promise((ready) => site.stdout.once('data', ready))}`.trim();
    const library = join(work, 'library-articles');
    rmSync(library, { recursive: true, force: true });
    for (const feed of ['plain', 'heavy']) must(cli, ['--library', library, 'add', `${address}/${feed}.xml`]);
    const facts = JSON.stringify({ program, library, work });
    tell(JSON.parse(must('xvfb-run', [...DISPLAY, process.execPath, join(import.meta.dirname, 'article-inside.mjs'), facts]).trim().split('\n').at(-1)));
  } finally {
    site.kill('SIGTERM');
  }
}

function tell({ pressed, scrolled, cached, heavy }) {
  row('an article of 2,000 words: key to painted', ms(pressed.p50), `p99 ${ms(pressed.p99)}; empty page ${ms(pressed.floor.p50)}, p99 ${ms(pressed.floor.p99)} (aim 16)${pressed.late > 0 ? `; ${pressed.late} LATE` : ''}`, aim(pressed.p50, 16));
  for (const [what, key] of [['while they come', 'first'], ['when they are there', 'again']]) {
    const { p50, most, slow, frames, distance, loaded, images } = scrolled[key];
    row(`  an article of ${images} images, scrolled ${what}: frames`, ms(p50), `empty page ${ms(scrolled.floor.p50)}; longest ${ms(most)}, empty page's ${ms(scrolled.floor.most)}; ${slow} of ${frames} above 50 ms (aim 0); ${Math.round(distance)} px, ${loaded} loaded`, aim(slow, 0));
  }
  row('  image out of the cache', ms(cached.p50), `p99 ${ms(cached.p99)} of ${cached.count}, ${cached.failed} failed; a picture in the page ${ms(cached.floor.p50)} (aim 5)`, aim(cached.count > 0 ? cached.p50 : Infinity, 5));
  for (const { title, there, painted, alive, longest, characters, images, wheel } of heavy) {
    const has = `${(characters / 1e6).toFixed(1)} million characters, ${images} images`;
    row(`  ${title}: alive after`, ms(alive), `painted ${ms(painted)}, longest frame ${ms(longest)}; ${has}; scrolled ${Math.round(wheel.distance)} px, frames ${ms(wheel.p50)}, longest ${ms(wheel.most)} (aim ${ALIVE_MS})`, aim(there && wheel.distance > 0 ? alive : Infinity, ALIVE_MS));
  }
}
