// What the bench of articles runs inside the page of the real window: bodies of scripts, `given` being their arguments.

import { page } from './pages.mjs';

const COMMON = `
  const scroller = () => document.querySelector('[data-pane=reader] [role=region]');
  const root = () => [...document.querySelectorAll('[data-pane=reader] article *')].find((each) => each.shadowRoot)?.shadowRoot;
`;

/** Shows a feed by its name in the sidebar; tells how many articles it has. */
export const SHOW_FEED = page(`
  const row = () => [...document.querySelectorAll('[data-pane=sidebar] [role=treeitem]')].find((each) => each.textContent.includes(given[0]));
  if (!(await until(row, 10000))) return 0;
  row().click();
  await until(() => row().ariaSelected === 'true' && rows()[0]?.querySelector('time'), 10000);
  await soon(1000);
  return Number(rows()[0]?.getAttribute('aria-setsize') ?? 0);
`);

/** Opens the article with this title by a click: milliseconds until it was painted, until the window answered again (five frames in a
 * row within 100 ms each), the longest frame meanwhile, and what it has. */
export const OPEN = page(`${COMMON}
  const row = rows().find((each) => each.textContent.includes(given[0]));
  const begun = performance.now();
  row.click();
  const there = await seen(() => selected() === row.id && isShown(), 120000);
  const painted_ = performance.now() - begun;
  let before = performance.now(), calm = 0, longest = painted_;
  while (calm < 5 && performance.now() - begun < 180000) {
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    calm = now - before < 100 ? calm + 1 : 0;
    longest = Math.max(longest, now - before);
    before = now;
  }
  const body = root();
  return { there, painted: painted_, alive: before - begun, longest, characters: body?.textContent.length ?? 0, images: body?.querySelectorAll('img').length ?? 0 };
`);

/** Where the article is on screen. */
export const PLACE = page(`${COMMON}
  const { x, y, width, height } = scroller().getBoundingClientRect();
  return { x, y, width, height };
`);

/** Lays an empty page over the article that is as high as it (true), or takes it away (false). */
export const COVER = page(`${COMMON}
  document.getElementById('floor')?.remove();
  if (!given[0]) return;
  const floor = document.createElement('div');
  const { x, y, width, height } = scroller().getBoundingClientRect();
  floor.id = 'floor';
  Object.assign(floor.style, { position: 'fixed', left: x + 'px', top: y + 'px', width: width + 'px', height: height + 'px', overflow: 'auto', background: 'Canvas', zIndex: 99 });
  floor.append(Object.assign(document.createElement('div'), { style: 'block-size: ' + scroller().scrollHeight + 'px' }));
  document.body.append(floor);
  await soon(500);
`);

/** Begins to note every frame, and where the article or the empty page stands in it. */
export const RECORD = page(`${COMMON}
  const moved = document.getElementById('floor') ?? scroller();
  if (given[0]) { moved.scrollTop = 0; await soon(500); }
  const noted = { frames: [], from: moved.scrollTop, on: true, moved };
  window.__noted = noted;
  let before = null;
  const note = (now) => {
    if (!noted.on) return;
    if (before !== null) noted.frames.push(now - before);
    before = now;
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
`);

/** Ends the noting: the milliseconds of the frames, how far it went, and how many images were loaded. */
export const RECORDED = page(`${COMMON}
  const { frames, from, moved } = window.__noted;
  window.__noted.on = false;
  const images = [...(root()?.querySelectorAll('img') ?? [])];
  return { frames, distance: moved.scrollTop - from, share: moved.scrollTop / Math.max(1, moved.scrollHeight - moved.clientHeight), loaded: images.filter((each) => each.complete && each.naturalWidth > 0).length, images: images.length };
`);

/** Goes down page by page to the end, at most so many times, and waits until its images are there. */
export const TO_END = page(`${COMMON}
  const box = scroller();
  for (let turn = 0; turn < given[0] && box.scrollTop < box.scrollHeight - box.clientHeight - 2; turn += 1) {
    box.scrollTop += box.clientHeight * 0.9;
    await seen(() => true, 0);
    await soon(60);
  }
  await soon(1500);
  return box.scrollTop;
`);

/** Loads images that the program has in its cache, past the cache of the window: milliseconds until each was there. Beside them a picture
 * of the same size whose bytes (`given[1]`) the page has already, and an address that the program refuses. */
export const CACHED = page(`${COMMON}
  const timed = (src) => new Promise((after) => {
    const image = new Image();
    const begun = performance.now();
    image.onload = () => after(performance.now() - begun);
    image.onerror = () => after(null);
    image.src = src;
  });
  const sources = [...root().querySelectorAll('img')].filter((each) => each.complete && each.naturalWidth > 0).map((each) => each.src).slice(0, given[0]);
  const times = [], floor = [], refused = [];
  for (const [n, src] of sources.entries()) {
    times.push(await timed(src + (src.includes('?') ? '&' : '?') + 'again=' + n));
    await soon(20);
    // A picture that was there before would come out of the memory of the window.
    floor.push(await timed(given[1] + '#' + n));
    await soon(20);
    const begun = performance.now();
    await timed(new URL('/nothing/' + n, src).href);
    refused.push(performance.now() - begun);
    await soon(20);
  }
  return { times: times.filter((each) => each !== null), floor: floor.filter((each) => each !== null), refused, failed: times.filter((each) => each === null).length };
`);
