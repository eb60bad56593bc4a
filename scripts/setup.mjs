// Makes sure that everything needed is there, and installs what can be installed. Quick when nothing is missing.
// Called by every other script; on its own: `npm run setup`.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit, getuid, platform, stdin, stdout, version } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { pathToFileURL } from 'node:url';
import { ROOT, UI, mustRun, onPath, output, run } from './run.mjs';
import { installCommands, installer, missing, systemName } from './system-packages.mjs';

const SWITCHES = { yes: argv.includes('--yes'), install: !argv.includes('--no-install') };

/**
 * Checks Node, Rust, system packages and the interface's packages.
 * `purposes` names what will be done: 'build', 'desktop', 'window tests', 'bench', 'ui'.
 */
export async function setup(purposes) {
  checkNode();
  checkRust();
  await checkSystem(purposes);
  if (purposes.includes('ui')) await installUi();
}

function checkNode() {
  const [major, minor] = version.slice(1).split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`Node ${version} is too old: Broadsheet is built with Node 20.19 or newer.
Get it from https://nodejs.org (or with nvm, fnm, mise, or your distribution when it has it).`);
}

// rustup reads rust-toolchain.toml and fetches that compiler by itself at the first cargo command.
function checkRust() {
  const wanted = /channel = "(.*)"/.exec(readFileSync(join(ROOT, 'rust-toolchain.toml'), 'utf8'))?.[1] ?? '';
  const found = output('cargo', ['--version']);
  if (found === null) {
    stop(`Rust is missing. Install rustup from https://rustup.rs (${
      platform === 'win32' ? 'winget install Rustlang.Rustup' : "curl --proto '=https' -sSf https://sh.rustup.rs | sh"
    }) and start again;
the right compiler (${wanted}) then comes by itself.`);
  }
  const number = /\d+\.\d+/.exec(found)?.[0] ?? '0.0';
  if (!onPath('rustup') && compare(number, wanted) < 0) {
    stop(`${found} is too old: Broadsheet needs Rust ${wanted}. Install rustup from https://rustup.rs; it fetches that by itself.`);
  }
}

function compare(left, right) {
  const [a, b] = [left, right].map((each) => each.split('.').map(Number));
  return a[0] - b[0] || a[1] - b[1];
}

async function checkSystem(purposes) {
  if (platform === 'darwin') return checkMac();
  if (platform === 'win32') return checkWindows();
  const needs = missing(purposes);
  if (needs.length === 0) return;
  console.log(`${systemName()} lacks ${needs.map((need) => need.what).join(', ')}.`);
  const with_ = installer();
  const commands = with_ ? installCommands(needs, with_) : [];
  if (commands.length === 0) stop('Please install that with your package manager and start again.');
  await installPackages(commands);
  const still = missing(purposes);
  if (still.length > 0) stop(`Still missing after the installation: ${still.map((need) => need.what).join(', ')}.`);
}

async function installPackages(commands) {
  const root = getuid?.() === 0;
  const full = commands.map((command) => (root ? command : ['sudo', ...command]));
  console.log(`To install it:\n${full.map((command) => `  ${command.join(' ')}`).join('\n')}`);
  if (!SWITCHES.install) stop('Not installed, because of --no-install.');
  if (!root && !(await agreed())) stop('Not installed.');
  for (const [program, ...args] of full) {
    await mustRun(program, args, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  }
}

// Root is asked nothing: whoever works as root in a container wants it done. Others are asked once, before sudo asks.
async function agreed() {
  if (SWITCHES.yes) return true;
  if (!stdin.isTTY) return false;
  const lines = createInterface({ input: stdin, output: stdout });
  const answer = await lines.question('Run this now? [Y/n] ');
  lines.close();
  return !/^n/i.test(answer.trim());
}

function checkMac() {
  if (output('xcode-select', ['-p']) !== null) return;
  stop('The compiler is missing. Install it with:\n  xcode-select --install');
}

function checkWindows() {
  const builder = join(process.env['ProgramFiles(x86)'] ?? 'C:\\Program Files (x86)', 'Microsoft Visual Studio');
  if (existsSync(builder) || onPath('cl')) return;
  stop(`The compiler is missing. Install it with:
  winget install Microsoft.VisualStudio.2022.BuildTools --override "--add Microsoft.VisualStudio.Workload.VCTools --includeRecommended"`);
}

// `npm ci` takes a while and throws node_modules away first, so it runs only when what it would read has changed.
async function installUi() {
  const mark = join(UI, 'node_modules', '.installed-from');
  const hash = createHash('sha256').update(version.split('.')[0]);
  for (const file of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(UI, file)));
  const wanted = hash.digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  console.log('Installing the packages of the interface (ui/) …');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: UI });
  if (code !== 0) stop(`npm ci failed in ui/ (exit code ${code}).`, code);
  writeFileSync(mark, wanted);
}

function stop(message, code = 1) {
  console.error(`\n${message}`);
  exit(code);
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  await setup(['build', 'desktop', 'ui']);
  console.log('Everything is there. `npm start` builds and opens Broadsheet, `npm test` tests it.');
}
