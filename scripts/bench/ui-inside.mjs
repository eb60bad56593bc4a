// Runs inside the display of `ui.mjs`: one window over a filled library, an empty page in it as the floor; prints one JSON object.

import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { inWindow, ownHome, pageOf, pointerOf, spread, tell } from './driver.mjs';
import { treeMemory } from './measuring.mjs';
import * as pages from './pages.mjs';

/** A keyboard repeats thirty times a second at most. */
const REPEAT_MS = 33;
const HELD_MS = 10_000;
/** Shorter holds, to see how soon the article is there that a key stops on; and keys pressed one by one. */
const STOPS = 10;
const STOP_KEYS = 10;
const PRESSES = 60;
const PRESS_MS = 150;
/** Notches of the wheel at each place, fifty a second: as fast as a hand turns it. */
const NOTCHES = 150;
const NOTCH_MS = 20;

const { program, library, work, parts, read, minutes } = JSON.parse(process.argv[2]);
const { home, copy, env } = ownHome(work, library);
const xdotool = pointerOf(env);

const PARTS = {
  async scrolling(page, place) {
    const scrolled = {};
    for (const [name, covered] of [['floor', true], ['list', false]]) {
      await page(pages.COVER, covered);
      scrolled[name] = { wheel: await wheel(page, place), drag: await drag(page, place) };
    }
    return scrolled;
  },
  async held(page) {
    const held = await page(pages.HELD, Math.round(HELD_MS / REPEAT_MS), REPEAT_MS, true);
    const stops = [held.stopped];
    let { late } = held;
    for (let stop = 1; stop < STOPS; stop += 1) {
      await sleep(300);
      const again = await page(pages.HELD, STOP_KEYS, REPEAT_MS, false);
      stops.push(again.stopped);
      late += again.late;
    }
    return { rows: spread(held.rows), floor: spread(held.floor), stopped: spread(stops), late };
  },
  async pressed(page) {
    const { times, floor, late } = await page(pages.PRESSED, PRESSES, PRESS_MS);
    return { times: spread(times), floor: spread(floor), late };
  },
  views: async (page) => spread(await page(pages.SWITCHES, 20)),
  async marking(page) {
    const times = await page(pages.MARKING, 5);
    const of = (wanted) => spread(times.filter(({ key }) => key === wanted).map(({ ms }) => ms));
    return { marked: of('A'), undone: of('z'), repainted: times.every(({ there }) => there) };
  },
  memory: (page, _place, pid) => reading(page, pid),
};

try {
  console.log(JSON.stringify(await inWindow(program, ['--library', copy], env, figures)));
} finally {
  rmSync(home, { recursive: true, force: true });
}

async function figures(window) {
  const page = pageOf(window);
  await page(pages.READY);
  await window.size(1440, 900);
  const place = await page(pages.READY);
  const told = { count: place.count };
  for (const part of parts) {
    tell(part);
    told[part] = await PARTS[part](page, place, window.pid);
  }
  return told;
}

function summed({ frames, ...rest }) {
  return { ...rest, ...spread(frames), slow: frames.filter((ms) => ms > 50).length, frames: frames.length };
}

/** Turns the wheel over the list; up again at the end, so that both directions are seen. */
async function wheel(page, place) {
  xdotool('mousemove', Math.round(place.x + place.width / 2), Math.round(place.y + place.height / 2));
  await page(pages.RECORD);
  for (const button of [5, 5, 4]) xdotool('click', '--repeat', NOTCHES, '--delay', NOTCH_MS, button);
  return summed(await page(pages.RECORDED));
}

/** Drags the scroll bar from its top to its end in four seconds, and lets it go there. */
async function drag(page, place) {
  // In the middle of the bar: at its edge lies the handle between the panes.
  const x = Math.round(place.x + place.width - 8);
  const [top, bottom] = [place.y + 10, place.y + place.height - 6].map(Math.round);
  await page(pages.TO_TOP);
  xdotool('mousemove', x, top);
  await sleep(500);
  await page(pages.RECORD);
  xdotool('mousedown', 1);
  for (let step = 1; step <= 100; step += 1) {
    xdotool('mousemove', x, Math.round(top + ((bottom - top) * step) / 100));
    await sleep(40);
  }
  xdotool('mouseup', 1);
  return summed(await page(pages.RECORDED));
}

/** Megabytes of all processes after the first five hundred articles, and after all or those that there was time for. */
async function reading(page, pid) {
  const until = performance.now() + minutes * 60_000;
  const early = await readOn(page, Math.min(500, read), Infinity);
  const before = treeMemory(pid);
  const later = await readOn(page, read - early, until);
  return { read: early + later, wanted: read, before, after: treeMemory(pid) };
}

/** Reads so many articles, in parts: an answer that takes minutes is given up by the client, and a busy machine makes minutes of seconds. */
async function readOn(page, count, until) {
  let done = 0;
  while (done < count && performance.now() < until) {
    const part = await page(pages.READING, Math.min(50, count - done));
    done += part;
    if (part === 0) break;
  }
  await sleep(3000);
  return done;
}
