// Figures of the real window beside an empty one of the same Tauri, both built for release, on a display of their own.

import { join } from 'node:path';
import { UI } from '../run.mjs';
import { DISPLAY, aim, ms, must, row } from './measuring.mjs';

/** Builds the two programs and measures them over a filled library. */
export async function windowFigures({ target, work, library }) {
  must('npm', ['run', 'build', '--silent'], { cwd: UI });
  must('cargo', ['build', '--release', '--features', 'e2e', '--bin', 'broadsheet', '--bin', 'empty-window']);
  const [program, empty] = ['broadsheet', 'empty-window'].map((name) => join(target, 'release', name));
  const facts = JSON.stringify({ program, empty, library, work });
  const figures = JSON.parse(must('xvfb-run', [...DISPLAY, process.execPath, join(import.meta.dirname, 'inside.mjs'), facts]));
  const { broadsheet, floor, next } = figures;
  const beside = (value, least) => `${(value / least).toFixed(2)} × an empty window's`;
  row(`the window over ${library.split('-').at(-1)}: first list`, ms(broadsheet.ms), `${beside(broadsheet.ms, floor.ms)} ${ms(floor.ms)} (aim 1.3)`, aim(broadsheet.ms / floor.ms, 1.3));
  row('  memory of all its processes (PSS)', `${broadsheet.mb.toFixed(0)} MB`, `${beside(broadsheet.mb, floor.mb)} ${floor.mb.toFixed(0)} MB (aim 1.2)`, aim(broadsheet.mb / floor.mb, 1.2));
  row('  next article, key to painted', ms(next.painted.p50), `p99 ${ms(next.painted.p99)}; in the page ${ms(next.drawn.p50)}, p99 ${ms(next.drawn.p99)} (aim 16 ms)`, aim(next.painted.p50, 16));
}
