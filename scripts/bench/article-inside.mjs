// Runs inside the display of `articles.mjs`: opens articles of every size in one window, an empty page beside them; prints one JSON
// object.

import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import * as pages from './article-pages.mjs';
import { HEAVY, PLAIN, heavyTitles, png } from './article-site.mjs';
import { inWindow, ownHome, pageOf, pointerOf, spread, tell } from './driver.mjs';
import { PRESSED, READY } from './pages.mjs';

const PRESSES = 50;
const PRESS_MS = 150;
/** Notches of the wheel, fifty a second. */
const NOTCHES = 300;
const NOTCH_MS = 20;
/** Images that are asked for again. */
const ASKED = 40;

const { program, library, work } = JSON.parse(process.argv[2]);
const { home, copy, env } = ownHome(work, library);
const xdotool = pointerOf(env);

try {
  console.log(JSON.stringify(await inWindow(program, ['--library', copy], env, figures)));
} finally {
  rmSync(home, { recursive: true, force: true });
}

async function figures(window) {
  const page = pageOf(window);
  await page(READY);
  await window.size(1440, 900);
  await page(READY);
  tell(PLAIN.feed);
  const count = await page(pages.SHOW_FEED, PLAIN.feed);
  const pressed = await page(PRESSED, Math.min(PRESSES, count - 1), PRESS_MS);
  await page(pages.SHOW_FEED, HEAVY);
  const heavy = [];
  let scrolled = null;
  let cached = null;
  for (const [n, title] of heavyTitles.entries()) {
    tell(title);
    const opened = await page(pages.OPEN, title);
    if (n === 0) {
      ({ scrolled, cached } = await images(page));
      heavy.push({ title, ...opened, wheel: scrolled.first });
    } else {
      const place = await page(pages.PLACE);
      heavy.push({ title, ...opened, wheel: await wheel(page, place) });
    }
  }
  return { pressed: { ...spread(pressed.times), floor: spread(pressed.floor), late: pressed.late }, scrolled, cached, heavy };
}

/** The article of images: scrolled when they come for the first time and again when they are there, beside an empty page; and how soon
 * they come out of the cache. */
async function images(page) {
  const place = await page(pages.PLACE);
  const first = await wheel(page, place);
  await page(pages.TO_END, 400);
  const again = await wheel(page, place);
  await page(pages.COVER, true);
  const floor = await wheel(page, place);
  await page(pages.COVER, false);
  const picture = png(960, 640, 7);
  const { times, floor: least, refused, failed } = await page(pages.CACHED, ASKED, `data:image/png;base64,${picture.toString('base64')}`);
  const cached = { ...spread(times), count: times.length, bytes: picture.length, floor: spread(least), refused: spread(refused), failed };
  return { scrolled: { first, again, floor }, cached };
}

/** Turns the wheel over the article, from its top. */
async function wheel(page, place) {
  xdotool('mousemove', Math.round(place.x + place.width / 2), Math.round(place.y + place.height / 2));
  await page(pages.RECORD, true);
  xdotool('click', '--repeat', NOTCHES, '--delay', NOTCH_MS, 5);
  await sleep(300);
  const { frames, ...rest } = await page(pages.RECORDED);
  return { ...rest, ...spread(frames), slow: frames.filter((ms) => ms > 50).length, frames: frames.length };
}
