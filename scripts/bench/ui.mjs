// Figures of moving about in the real window over a filled library, each beside an empty page in the same window.

import { join } from 'node:path';
import { DISPLAY, figure, ms, must } from './measuring.mjs';

/** What can be measured by itself. */
export const MOVING = ['scrolling', 'held', 'pressed', 'views', 'marking', 'memory'];

/** Moves about in the window of a built program, and tells how that went. `parts`: which of `MOVING`. `read` articles are read one after
 * the other, or as many as `minutes` allow. */
export function uiFigures({ program, work, library, parts, read, minutes }) {
  const facts = JSON.stringify({ program, library, work, parts, read, minutes });
  const told = JSON.parse(must('xvfb-run', [...DISPLAY, process.execPath, join(import.meta.dirname, 'ui-inside.mjs'), facts]).trim().split('\n').at(-1));
  for (const part of parts) TELL[part](told[part], told.count.toLocaleString('en'));
}

const spreadOf = ({ p50, p99 }) => `${ms(p50)}, p99 ${ms(p99)}`;
const framesOf = ({ p50, most }) => `${ms(p50)}, longest ${ms(most)}`;

const TELL = {
  scrolling({ list, floor }, count) {
    const frames = (what, key, more) => figure(what, { ours: framesOf(list[key]), floor: framesOf(floor[key]), goal: 'none above 50', reached: list[key].slow === 0, more: `${list[key].slow} of ${list[key].frames} above 50 ms; ${more}` });
    frames(`the wheel over ${count} articles: frames`, 'wheel', `${list.wheel.distance} px`);
    frames('dragging the scroll bar: frames', 'drag', `to ${(list.drag.share * 100).toFixed(0)} %`);
    const blank = list.wheel.blank + list.drag.blank;
    figure('blank rows at rest', { ours: `${blank}`, goal: '0', reached: blank === 0, more: `of ${list.wheel.rows + list.drag.rows}` });
  },
  held({ rows, floor, stopped, late }) {
    figure('j held: key to row painted', { ours: spreadOf(rows), floor: spreadOf(floor), goal: '16, p99 50', reached: rows.p50 <= 16 && rows.p99 <= 50 });
    figure('j let go: last key to its article', { ours: framesOf(stopped), goal: '110', reached: stopped.most <= 110 && late === 0, more: `60 ms of it are the rest that tells a stop${late > 0 ? `; ${late} LATE` : ''}` });
  },
  pressed({ times, floor, late }) {
    figure('j pressed: key to article painted', { ours: spreadOf(times), floor: spreadOf(floor), goal: '16, p99 50', reached: times.p50 <= 16 && times.p99 <= 50 && late === 0, more: late > 0 ? `${late} LATE` : '' });
  },
  views(times) {
    figure('switching views', { ours: spreadOf(times), goal: '50', reached: times.p50 <= 50 });
  },
  marking({ marked, undone, repainted }, count) {
    figure(`mark all ${count}, until repainted`, { ours: framesOf(marked), goal: '300', reached: marked.p50 <= 300 && repainted, more: repainted ? '' : 'NOT REPAINTED' });
    figure('its undo, until repainted', { ours: framesOf(undone), goal: '300', reached: undone.p50 <= 300 });
  },
  memory({ read, before, after, wanted }) {
    const growth = after / before;
    figure(`memory after ${read.toLocaleString('en')} articles read`, { ours: `${after.toFixed(0)} MB, × ${growth.toFixed(2)}`, goal: '× 1.1', reached: growth <= 1.1 && read === wanted, more: `${before.toFixed(0)} MB after 500${read < wanted ? `; there was no time for all ${wanted.toLocaleString('en')}` : ''}` });
  },
};
