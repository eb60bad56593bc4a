import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { NEEDS, hasPlugin, installCommands, pluginFolders } from './system-packages.mjs';

const apt = { name: 'apt', commands: (packages) => [['apt-get', 'update'], ['apt-get', 'install', ...packages]] };

test('asks for each package once, and for the lists first', () => {
  const needs = [{ apt: 'build-essential' }, { apt: 'fontconfig fonts-dejavu-core' }, { apt: 'fontconfig' }];
  assert.deepEqual(installCommands(needs, apt), [
    ['apt-get', 'update'],
    ['apt-get', 'install', 'build-essential', 'fontconfig', 'fonts-dejavu-core'],
  ]);
});

test('has no command for what this package manager does not have', () => {
  assert.deepEqual(installCommands([{ dnf: 'nginx' }], apt), []);
});

test('what is played is installed with the window, by the name it has with each package manager', () => {
  const playing = NEEDS.filter((need) => need.what.includes('GStreamer'));
  assert.ok(playing.every((need) => need.for === 'desktop'));
  const all = (name) => installCommands(playing, { name, commands: (packages) => packages });
  assert.deepEqual(all('apt'), ['gstreamer1.0-plugins-base', 'gstreamer1.0-plugins-good', 'gstreamer1.0-libav']);
  assert.deepEqual(all('dnf'), ['gstreamer1-plugins-base', 'gstreamer1-plugins-good', 'gstreamer1-plugin-libav']);
  assert.deepEqual(all('pacman'), ['gst-plugins-base', 'gst-plugins-good', 'gst-libav']);
  assert.deepEqual(all('zypper'), ['gstreamer-plugins-base', 'gstreamer-plugins-good', 'gstreamer-plugins-libav']);
});

test('every need of building and of the window has a name with each package manager', () => {
  for (const need of NEEDS.filter((each) => ['build', 'desktop'].includes(each.for))) {
    for (const name of ['apt', 'dnf', 'pacman', 'zypper']) assert.ok(need[name], `${need.what}: ${name}`);
  }
});

test('plugins are looked for where distributions have them, or where the environment says', () => {
  const root = mkdtempSync(join(tmpdir(), 'plugins-'));
  try {
    assert.equal(hasPlugin('gstlibav', pluginFolders(undefined, root)), false);
    for (const folder of ['lib/aarch64-linux-gnu', 'lib64', 'lib']) {
      const inside = join(root, folder, 'gstreamer-1.0');
      mkdirSync(inside, { recursive: true });
      writeFileSync(join(inside, 'libgstlibav.so'), '');
      assert.equal(hasPlugin('gstlibav', pluginFolders(undefined, root)), true, folder);
      assert.equal(hasPlugin('gstisomp4', pluginFolders(undefined, root)), false, folder);
      rmSync(inside, { recursive: true });
    }
    assert.deepEqual(pluginFolders('/a:/b', root), ['/a', '/b']);
  } finally {
    rmSync(root, { recursive: true });
  }
});
