// What the bench runs inside the page of the real window: bodies of scripts, `given` being their arguments.

const COMMON = `
  const given = [...arguments];
  const done = given.pop();
  const soon = (ms) => new Promise((after) => setTimeout(after, ms));
  // When the frame with what was just changed has been painted: the first task after the next frame's callbacks.
  const painted = () => new Promise((after) => requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = after; c.port2.postMessage(0); }));
  const list = () => document.querySelector('[data-pane=list] [role=listbox]');
  const rows = () => [...(list()?.querySelectorAll('[role=option]') ?? [])];
  const title = () => document.querySelector('[data-pane=reader] h1')?.textContent;
  const selected = () => list()?.getAttribute('aria-activedescendant');
  const press = (key, more) => (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  // Resolves as soon as the page is so, and tells whether it was in time.
  const until = (test, ms) => new Promise((after) => {
    if (test()) return after(true);
    const end = (so) => { watch.disconnect(); clearTimeout(timer); after(so); };
    const watch = new MutationObserver(() => { if (test()) end(true); });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    const timer = setTimeout(() => end(test()), ms);
  });
  // Resolves when the first frame is painted in which the page is so, and tells whether it was in time. Looks once a frame: watching
  // every change would cost more than what is measured.
  const seen = (test, ms) => new Promise((after) => {
    const begun = performance.now();
    const look = () => {
      const so = Boolean(test());
      if (!so && performance.now() - begun < ms) return requestAnimationFrame(look);
      const c = new MessageChannel();
      c.port1.onmessage = () => after(so);
      c.port2.postMessage(0);
    };
    requestAnimationFrame(look);
  });
  // The id of the article in the reading pane, and whether that is the selected one.
  const shown = () => document.querySelector('[data-pane=reader] article')?.dataset.shown;
  const isShown = () => shown() !== undefined && selected() === 'article-' + shown();
  // The same for an empty page: a word is changed and painted.
  const floorOf = async (times, every) => {
    const word = document.body.appendChild(Object.assign(document.createElement('i'), { style: 'position: fixed; inset: auto 0 0 auto' }));
    const floor = [];
    for (let turn = 0; turn < times; turn += 1) {
      const begun = performance.now();
      word.textContent = String(turn);
      await seen(() => true, 0);
      floor.push(performance.now() - begun);
      await soon(Math.max(0, every - (performance.now() - begun)));
    }
    word.remove();
    return floor;
  };
`;

export const page = (body) => `${COMMON}\n(async () => {${body}})().then(done, (error) => done({ failed: String(error?.stack ?? error) }));`;

/** Waits until the list is drawn; tells where it is and how long. */
export const READY = page(`
  while (innerWidth === 0 || !document.querySelector('[data-pane=list] [role=option] time')) await soon(50);
  await soon(1500);
  const { x, y, width, height } = list().getBoundingClientRect();
  return { x, y, width, height, count: Number(rows()[0].getAttribute('aria-setsize')) };
`);

/** Lays an empty page of the list's size and height over it (true), or takes it away (false): what the window itself can do. */
export const COVER = page(`
  document.getElementById('floor')?.remove();
  if (!given[0]) return;
  const floor = document.createElement('div');
  const { x, y, width, height } = list().getBoundingClientRect();
  floor.id = 'floor';
  Object.assign(floor.style, { position: 'fixed', left: x + 'px', top: y + 'px', width: width + 'px', height: height + 'px', overflow: 'auto', background: 'Canvas', zIndex: 99 });
  floor.append(Object.assign(document.createElement('div'), { style: 'block-size: ' + list().scrollHeight + 'px' }));
  document.body.append(floor);
  await soon(500);
`);

/** Brings the list, or the empty page over it, to its top. */
export const TO_TOP = page(`
  (document.getElementById('floor') ?? list()).scrollTop = 0;
  await soon(500);
`);

/** Begins to note every frame, and where the list stands in it. */
export const RECORD = page(`
  const scroller = document.getElementById('floor') ?? list();
  const noted = { frames: [], from: scroller.scrollTop, moves: 0, on: true };
  window.__noted = noted;
  let before = null, top = scroller.scrollTop;
  const note = (now) => {
    if (!noted.on) return;
    if (before !== null) noted.frames.push(now - before);
    before = now;
    if (scroller.scrollTop !== top) { noted.moves += 1; top = scroller.scrollTop; }
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
`);

/** Ends the noting; tells the milliseconds of the frames, how far it went, and how many rows in sight are blank a moment later. */
export const RECORDED = page(`
  const noted = window.__noted;
  noted.on = false;
  const scroller = document.getElementById('floor') ?? list();
  await soon(400);
  const { top, bottom } = list().getBoundingClientRect();
  const inSight = rows().filter((row) => { const box = row.getBoundingClientRect(); return box.bottom > top && box.top < bottom; });
  const blank = inSight.filter((row) => !row.querySelector('time')).length;
  return { frames: noted.frames, moves: noted.moves, distance: scroller.scrollTop - noted.from, share: scroller.scrollTop / (scroller.scrollHeight - scroller.clientHeight), blank, rows: inSight.length };
`);

/** Holds a key that goes to the next article, as often as a keyboard repeats it: milliseconds until each row was painted. The last
 * article is the one that the key stops on: milliseconds from its key until it was painted. Then the same times of an empty page. */
export const HELD = page(`
  const [keys, every, withFloor] = given;
  const rowsAfter = [];
  let stopped = 0, late = 0, begun = 0;
  list().focus();
  for (let key = 0; key < keys; key += 1) {
    begun = performance.now();
    const row = selected();
    press('j', { code: 'KeyJ', repeat: key > 0 });
    if (!(await seen(() => selected() !== row, 1000))) late += 1;
    rowsAfter.push(performance.now() - begun);
    if (key < keys - 1) await soon(Math.max(0, every - (performance.now() - begun)));
  }
  if (!(await seen(isShown, 2000))) late += 1;
  stopped = performance.now() - begun;
  return { rows: rowsAfter, stopped, late, floor: withFloor ? await floorOf(keys, every) : [] };
`);

/** Presses a key that goes to the next article again and again, slower than a keyboard repeats it: milliseconds until the article was
 * painted. An empty page is painted in turns with it. */
export const PRESSED = page(`
  const [keys, every] = given;
  const times = [], floor = [];
  let late = 0;
  list().focus();
  for (let key = 0; key < keys; key += 1) {
    const begun = performance.now();
    const row = selected();
    press('j', { code: 'KeyJ' });
    if (!(await seen(() => selected() !== row && isShown(), 2000))) late += 1;
    times.push(performance.now() - begun);
    await soon(Math.max(0, every - (performance.now() - begun)));
    floor.push(...(await floorOf(1, 30)));
  }
  return { times, floor, late };
`);

/** Switches between two views of the sidebar: milliseconds until the rows of the other were painted. */
export const SWITCHES = page(`
  const item = (view) => document.querySelector('[data-pane=sidebar] [data-key=' + view + ']');
  const times = [];
  for (let turn = 0; turn < given[0]; turn += 1) {
    for (const view of ['all', 'unread']) {
      const before = rows()[0]?.id, count = rows()[0]?.getAttribute('aria-setsize');
      const begun = performance.now();
      item(view).click();
      // Another list: its rows are made anew, even if the first is the same article.
      const old = rows()[0];
      await until(() => item(view).getAttribute('aria-selected') === 'true' && rows()[0] && (!old?.isConnected || rows()[0].id !== before || rows()[0].getAttribute('aria-setsize') !== count) && rows()[0].querySelector('time'), 300);
      await painted();
      times.push(performance.now() - begun);
      await soon(400);
    }
  }
  return times;
`);

/** Marks all as read and takes it back: milliseconds until the rows were painted so. */
export const MARKING = page(`
  const unread = () => rows().filter((row) => row.classList.contains('unread')).length;
  const times = [];
  for (let turn = 0; turn < given[0]; turn += 1) {
    for (const [key, more, test] of [['A', { code: 'KeyA', shiftKey: true }, () => unread() === 0], ['z', { code: 'KeyZ', ctrlKey: true }, () => unread() === rows().length]]) {
      const begun = performance.now();
      press(key, more);
      const there = await until(test, 5000);
      await painted();
      times.push({ key, ms: performance.now() - begun, there });
      await soon(1500);
    }
  }
  return times;
`);

/** Reads on, as fast as articles are painted: by clicking the next row, since a fast key would only pass them. */
export const READING = page(`
  let read = 0;
  for (; read < given[0]; read += 1) {
    const at = Number(document.getElementById(selected())?.getAttribute('aria-posinset') ?? 0);
    const next = list().querySelector('[aria-posinset="' + (at + 1) + '"]');
    if (!next) break;
    next.click();
    if (!(await seen(() => selected() === next.id && isShown(), 2000))) break;
  }
  return read;
`);
