/** What the figures were measured on, and how busy it was. */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { HOME } from './peers.mjs';

/** What a table must say of its origin. */
export function machine() {
  return {
    date: new Date().toISOString().slice(0, 16).replace('T', ' '),
    cpu: os.cpus()[0].model.trim(),
    cores: os.cpus().length,
    memory: os.totalmem(),
    node: process.version,
    libraries: versions(),
  };
}

/** The libraries with their versions, as the lock file pins them. */
function versions() {
  const read = (file) => JSON.parse(fs.readFileSync(path.join(HOME, file)));
  const { packages } = read('package-lock.json');
  return Object.fromEntries(Object.keys(read('package.json').dependencies).map((name) => [name, packages[`node_modules/${name}`].version]));
}

/** Below this share of the processor used by others, the machine counts as quiet. */
const QUIET = 0.15;

/** How often to look, two seconds each, before going on all the same. */
const LOOKS = 5;

/** Waits for a quiet machine, but not for long. @returns {Promise<number | null>} the share of others; null where it cannot be told */
export async function quiet() {
  for (let look = 1; ; look += 1) {
    const busy = await share();
    if (busy === null || busy < QUIET || look === LOOKS) return busy;
  }
}

/** The share of the processor that is used in two seconds, 0 to 1. */
async function share() {
  const before = ticks();
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const after = ticks();
  return before && after && 1 - (after.idle - before.idle) / (after.all - before.all);
}

/** Linux tells how long its processors were at work. */
function ticks() {
  if (!fs.existsSync('/proc/stat')) return null;
  const [first] = fs.readFileSync('/proc/stat', 'utf8').split('\n');
  const numbers = first.split(/ +/).slice(1).map(Number);
  return { idle: numbers[3] + numbers[4], all: numbers.reduce((sum, number) => sum + number) };
}
