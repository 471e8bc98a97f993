/**
 * `<chi-tieu>` and the peers, side by side: builds, looks at each once, measures in rounds, and writes `peers.json` (every
 * sample) and `peers.md` (the tables). `cargo xtask bench` runs it; see README.md for what is measured and how.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { build } from './harness/build.mjs';
import { machine } from './harness/machine.mjs';
import { options } from './harness/options.mjs';
import { probe } from './harness/probe.mjs';
import { report } from './harness/report.mjs';
import { measure } from './harness/rounds.mjs';
import { scale } from './harness/scale.mjs';
import { serve } from './harness/server.mjs';
import { shots } from './harness/shots.mjs';

const asked = options();
const weights = build(asked.peers);
const server = await serve();
try {
  const fetched = await probe(asked.peers, server.url);
  if (asked.scale) {
    await scale(server.url, asked.out, asked.quick);
  } else if (asked.shots) {
    await shots(asked.peers, server.url, path.join(asked.out, 'shots'));
  } else {
    const origin = { asked, machine: machine(), weights, fetched };
    const write = (measured) => {
      const results = { ...origin, ...measured };
      fs.mkdirSync(asked.out, { recursive: true });
      fs.writeFileSync(path.join(asked.out, 'peers.json'), JSON.stringify(results));
      fs.writeFileSync(path.join(asked.out, 'peers.md'), report(results));
      return results;
    };
    console.log(report(write(await measure(asked, server.url, write))));
  }
} finally {
  server.close();
}
