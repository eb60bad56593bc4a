// Figures of articles in the real window: plain ones, one of images, and those that are too much of something.

import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DISPLAY, figure, ms, must } from './measuring.mjs';

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
  const spreadOf = ({ p50, p99 }) => `${ms(p50)}, p99 ${ms(p99)}`;
  const framesOf = ({ p50, most }) => `${ms(p50)}, longest ${ms(most)}`;
  figure('an article of 2,000 words: key to painted', { ours: spreadOf(pressed), floor: spreadOf(pressed.floor), goal: '16', reached: pressed.p50 <= 16 && pressed.late === 0, more: pressed.late > 0 ? `${pressed.late} LATE` : '' });
  for (const [what, key] of [['while they come', 'first'], ['when they are there', 'again']]) {
    const { slow, frames, distance, loaded, images } = scrolled[key];
    figure(`${images} images, scrolled ${what}: frames`, { ours: framesOf(scrolled[key]), floor: framesOf(scrolled.floor), goal: 'none above 50', reached: slow === 0, more: `${slow} of ${frames} above 50 ms; ${Math.round(distance)} px, ${loaded} loaded` });
  }
  figure(`image of ${Math.round(cached.bytes / 1000)} kB out of the cache`, { ours: spreadOf(cached), floor: spreadOf(cached.floor), goal: '5', reached: cached.count > 0 && cached.p50 <= 5, more: `${cached.count} of them, ${cached.failed} failed; beside it the same bytes in the page; an address that is refused ${ms(cached.refused.p50)}` });
  for (const { title, there, painted, alive, longest, characters, images, wheel } of heavy) {
    const more = `painted ${ms(painted)}, longest frame ${ms(longest)}; ${(characters / 1e6).toFixed(1)} million characters, ${images} images; scrolled ${Math.round(wheel.distance)} px, frames ${ms(wheel.p50)}, longest ${ms(wheel.most)}`;
    figure(`${title}: alive after`, { ours: ms(alive), goal: `${ALIVE_MS}`, reached: there && wheel.distance > 0 && alive <= ALIVE_MS, more });
  }
}
