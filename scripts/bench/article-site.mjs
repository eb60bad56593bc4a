// A web site on the loopback with articles of every size: two feeds and their images, made as they are asked for. On its own it prints
// its address and serves until it is ended.

import { createServer } from 'node:http';
import { crc32, deflateSync } from 'node:zlib';

const WORDS = 'the slow river carries paper boats past seven quiet mills while bells count hours nobody keeps and gardens lean over walls'.split(' ');

/** Articles of the feed of plain ones, and their words. */
export const PLAIN = { feed: 'Plain articles', count: 60, words: 2000 };
/** The feed of those that are too much of something. `weight` makes them smaller, to try the bench. */
export const HEAVY = 'Heavy articles';
export const heavyTitles = ['200 images', '10 MB of text', '5,000 images', '100 elements deep', 'A line of 1 MB'];

function heavy(address, weight) {
  const some = (count) => Math.max(1, Math.round(count * weight));
  const images = (count, size) =>
    Array.from({ length: count }, (_, n) => `<p>${prose(30, n)}</p><figure><img src="${address}/${size}/${n}.png" width="${size.split('x')[0]}" height="${size.split('x')[1]}" alt="Image ${n}"></figure>`).join('\n');
  const bodies = [
    images(some(200), '960x640'),
    paragraphs(some(10_000_000 / 6), 120),
    images(some(5000), '320x240'),
    `${'<div><blockquote>'.repeat(50)}${paragraphs(500, 50)}${'</blockquote></div>'.repeat(50)}`,
    `<p>${'abcdefghij'.repeat(some(100_000))}</p>${paragraphs(500, 50)}`,
  ];
  return heavyTitles.map((title, n) => [title, bodies[n]]);
}

/** So many words; others for each `seed`. */
function prose(count, seed) {
  return Array.from({ length: count }, (_, n) => WORDS[(n * 7 + seed * 13 + ((n * n) % 11)) % WORDS.length]).join(' ');
}

function paragraphs(words, each) {
  return Array.from({ length: Math.ceil(words / each) }, (_, n) => `<p>${prose(each, n)}. <a href="https://a.example/${n}">A link</a></p>`).join('\n');
}

function plain(seed) {
  const parts = Array.from({ length: 10 }, (_, n) => `<h2>Part ${n + 1}</h2>${paragraphs(PLAIN.words / 10, 65 + ((seed + n) % 9))}<ul><li>${prose(6, n)}</li><li>${prose(6, seed)}</li></ul>`);
  return parts.join('\n');
}

function rss(title, address, items) {
  const item = ([name, body], n) =>
    `<item><title>${name}</title><guid isPermaLink="false">${title}-${n}</guid><link>${address}/${encodeURIComponent(name)}</link>` +
    `<pubDate>${new Date(Date.UTC(2026, 0, 1) - n * 60_000).toUTCString()}</pubDate><content:encoded><![CDATA[${body}]]></content:encoded></item>`;
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${title}</title><link>${address}/</link>${items.map(item).join('\n')}</channel></rss>`;
}

/** A picture with a colour and a slope of its own, which no cache can take for another. */
export function png(width, height, seed) {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0, at = 0; y < height; y += 1) {
    at += 1;
    for (let x = 0; x < width; x += 1) {
      rows[at++] = (x + seed * 37) & 255;
      rows[at++] = (y + seed * 59) & 255;
      rows[at++] = ((x ^ y) + seed * 83) & 255;
    }
  }
  const chunk = (kind, data) => {
    const named = Buffer.concat([Buffer.from(kind), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc32(named), 4);
    return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 1 })), chunk('IEND', Buffer.alloc(0))]);
}

/** Serves the site on a free port; gives its address and what ends it. */
export async function serveArticles(weight = 1) {
  let address = '';
  const server = createServer((request, response) => {
    const image = /^\/(\d+)x(\d+)\/(\d+)\.png$/.exec(request.url);
    const feeds = { '/plain.xml': () => rss(PLAIN.feed, address, Array.from({ length: PLAIN.count }, (_, n) => [`Plain article ${n + 1}`, plain(n)])), '/heavy.xml': () => rss(HEAVY, address, heavy(address, weight)) };
    const feed = feeds[request.url];
    if (image) response.writeHead(200, { 'content-type': 'image/png', 'cache-control': 'max-age=86400' }).end(png(Number(image[1]), Number(image[2]), Number(image[3])));
    else if (feed) response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feed());
    else response.writeHead(404).end();
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  address = `http://127.0.0.1:${server.address().port}`;
  return { address, end: () => server.close() };
}

if (process.argv[1] === import.meta.filename) console.log((await serveArticles(Number(process.argv[2] ?? 1))).address);
