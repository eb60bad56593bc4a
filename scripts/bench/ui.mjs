// Figures of moving about in the real window over a filled library, each beside an empty page in the same window.

import { join } from 'node:path';
import { DISPLAY, aim, ms, must, row } from './measuring.mjs';

/** Moves about in the window of a built program, and tells how that went. `read` articles are read one after the other. */
export function uiFigures({ program, work, library, read }) {
  const facts = JSON.stringify({ program, library, work, read });
  tell(JSON.parse(must('xvfb-run', [...DISPLAY, process.execPath, join(import.meta.dirname, 'ui-inside.mjs'), facts]).trim().split('\n').at(-1)));
}

function tell({ count, scrolled, row: rowPainted, floor, stopped, pressed, late, switches, marked, undone, repainted, memory }) {
  const { list, floor: empty } = scrolled;
  row(`moving about in ${count.toLocaleString('en')} articles: wheel, frames`, ms(list.wheel.p50), `empty page ${ms(empty.wheel.p50)}; longest ${ms(list.wheel.most)}, empty page's ${ms(empty.wheel.most)}; ${list.wheel.slow} of ${list.wheel.frames} above 50 ms (aim 0); ${list.wheel.distance} px`, aim(list.wheel.slow, 0));
  row('  dragging the scroll bar, frames', ms(list.drag.p50), `empty page ${ms(empty.drag.p50)}; longest ${ms(list.drag.most)}, empty page's ${ms(empty.drag.most)}; ${list.drag.slow} of ${list.drag.frames} above 50 ms (aim 0); to ${(list.drag.share * 100).toFixed(0)} %`, aim(list.drag.slow, 0));
  row('  blank rows at rest', `${list.wheel.blank + list.drag.blank}`, `of ${list.wheel.rows + list.drag.rows} (aim 0)`, aim(list.wheel.blank + list.drag.blank, 0));
  row('  j held: key to row painted', ms(rowPainted.p50), `p99 ${ms(rowPainted.p99)}; empty page ${ms(floor.p50)}, p99 ${ms(floor.p99)} (aim 16, p99 50)`, aim(Math.max(rowPainted.p50 / 16, rowPainted.p99 / 50), 1));
  row('  j let go: last key to its article painted', ms(stopped.p50), `longest ${ms(stopped.most)}; 60 ms of it are the rest that tells a stop (aim 110)${late > 0 ? `; ${late} LATE` : ''}`, aim(stopped.most, 110));
  row('  j pressed: key to article painted', ms(pressed.p50), `p99 ${ms(pressed.p99)}; empty page ${ms(pressed.floor.p50)}, p99 ${ms(pressed.floor.p99)} (aim 16, p99 50)`, aim(Math.max(pressed.p50 / 16, pressed.p99 / 50), 1));
  row('  switching views', ms(switches.p50), `p99 ${ms(switches.p99)} (aim 50)`, aim(switches.p50, 50));
  row('  mark all, until repainted', ms(marked.p50), `longest ${ms(marked.most)} (aim 300)${repainted ? '' : '; NOT REPAINTED'}`, aim(marked.p50, 300));
  row('  its undo, until repainted', ms(undone.p50), `longest ${ms(undone.most)} (aim 300)`, aim(undone.p50, 300));
  const growth = memory.after / memory.before;
  row(`  memory over ${memory.read.toLocaleString('en')} articles read`, `${memory.after.toFixed(0)} MB`, `${growth.toFixed(2)} × the ${memory.before.toFixed(0)} MB after 500 (aim 1.1)`, aim(growth, 1.1));
}
