// Figures of moving about in the real window over a filled library, each beside an empty page in the same window.

import { join } from 'node:path';
import { UI } from '../run.mjs';
import { aim, ms, must, row } from './measuring.mjs';

const DISPLAY = ['-a', '-s', '-screen 0 1440x900x24', 'dbus-run-session', '--'];

/** Builds the program, moves about in its window, and tells how that went. */
export function uiFigures({ target, work, library, read = 10_000 }) {
  must('npm', ['run', 'build', '--silent'], { cwd: UI });
  must('cargo', ['build', '--release', '--features', 'e2e', '--bin', 'broadsheet']);
  const facts = JSON.stringify({ program: join(target, 'release', 'broadsheet'), library, work, read });
  const figures = JSON.parse(must('xvfb-run', [...DISPLAY, process.execPath, join(import.meta.dirname, 'ui-inside.mjs'), facts]).trim().split('\n').at(-1));
  tell(figures);
}

function tell({ count, scrolled, row: rowPainted, article, missed, floor, switches, marked, undone, repainted, memory }) {
  const { list, floor: empty } = scrolled;
  row(`moving about in ${count.toLocaleString('en')} articles: wheel, frames`, ms(list.wheel.p50), `empty page ${ms(empty.wheel.p50)}; longest ${ms(list.wheel.most)}, empty page's ${ms(empty.wheel.most)}; ${list.wheel.slow} of ${list.wheel.frames} above 50 ms (aim 0); ${list.wheel.distance} px`, aim(list.wheel.slow, 0));
  row('  dragging the scroll bar, frames', ms(list.drag.p50), `empty page ${ms(empty.drag.p50)}; longest ${ms(list.drag.most)}, empty page's ${ms(empty.drag.most)}; ${list.drag.slow} of ${list.drag.frames} above 50 ms (aim 0); to ${(list.drag.share * 100).toFixed(0)} %`, aim(list.drag.slow, 0));
  row('  blank rows at rest', `${list.wheel.blank + list.drag.blank}`, `of ${list.wheel.rows + list.drag.rows} (aim 0)`, aim(list.wheel.blank + list.drag.blank, 0));
  row('  j held: key to row painted', ms(rowPainted.p50), `p99 ${ms(rowPainted.p99)}; empty page ${ms(floor.p50)}, p99 ${ms(floor.p99)} (aim 16, p99 50)`, aim(Math.max(rowPainted.p50 / 16, rowPainted.p99 / 50), 1));
  row('  j held: key to article painted', ms(article.p50), `p99 ${ms(article.p99)}; ${missed} not within a second (aim 16, p99 50)`, aim(Math.max(article.p50 / 16, article.p99 / 50), 1));
  row('  switching views', ms(switches.p50), `p99 ${ms(switches.p99)} (aim 50)`, aim(switches.p50, 50));
  row('  mark all, until repainted', ms(marked.p50), `longest ${ms(marked.most)} (aim 300)${repainted ? '' : '; NOT REPAINTED'}`, aim(marked.p50, 300));
  row('  its undo, until repainted', ms(undone.p50), `longest ${ms(undone.most)} (aim 300)`, aim(undone.p50, 300));
  const growth = memory.after / memory.before;
  row(`  memory over ${memory.read.toLocaleString('en')} articles read`, `${memory.after.toFixed(0)} MB`, `${growth.toFixed(2)} × the ${memory.before.toFixed(0)} MB after 500 (aim 1.1)`, aim(growth, 1.1));
}
