// The releases as AppStream's metainfo has them: the one list that the packages' changelog is made of.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run.mjs';

/** The file with the list. */
export const METAINFO = join(ROOT, 'src-tauri', 'desktop', 'linux', 'org.broadsheet.Broadsheet.metainfo.xml');

const MAINTAINER = 'The Broadsheet contributors <broadsheet@broadsheet.invalid>';

/** The releases, newest first: `{ version, date, points }`, with the points in English. */
export function releases(xml = readFileSync(METAINFO, 'utf8')) {
  return [...xml.matchAll(/<release\b([^>]*)>([\s\S]*?)<\/release>/g)].map(([, attributes, body]) => ({
    version: attribute(attributes, 'version'),
    date: attribute(attributes, 'date'),
    points: [...body.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, text]) => plain(text)),
  }));
}

function attribute(attributes, name) {
  return new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
}

function plain(text) {
  const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/&(\w+);/g, (all, name) => entities[name] ?? all);
}

/** The same in the form that Debian's tools read. */
export function debianChangelog(list) {
  return list
    .map(({ version, date, points }) => {
      const lines = points.flatMap((point) => wrapped(point));
      return `broadsheet (${version}) stable; urgency=medium\n\n${lines.join('\n')}\n\n -- ${MAINTAINER}  ${day(date)}\n`;
    })
    .join('\n');
}

// Lines of at most 80 characters, as lintian wants them.
function wrapped(point) {
  const lines = [];
  let line = '  *';
  for (const word of point.split(' ')) {
    if (line.length + 1 + word.length > 80) {
      lines.push(line);
      line = '   ';
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}

function day(date) {
  const at = new Date(`${date}T12:00:00Z`);
  const [week, number, month, year] = at.toUTCString().replace(',', '').split(' ');
  return `${week}, ${number} ${month} ${year} 12:00:00 +0000`;
}
