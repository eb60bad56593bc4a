import assert from 'node:assert/strict';
import { test } from 'node:test';
import { installCommands } from './system-packages.mjs';

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
