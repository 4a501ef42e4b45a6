/**
 * `npm run bench:xstate`: what XState's public way costs. Whole calls in the pure core with the adapter
 * src/session/xstate.ts as it is, and with initialTransition() and transition() in its place, in rounds that alternate.
 */
import { createRequire } from 'node:module';
import { benchWorld, callsFor } from './core.mjs';

const require = createRequire(import.meta.url);
const adapter = require('../dist/session/xstate.js');
const { initialTransition, transition } = require('xstate');

const SECONDS = Number(process.env.BENCH_SECONDS ?? 3);
const ROUNDS = 5;

const plain = (actions) => actions.filter(({ type }) => !type.startsWith('xstate.'));
const ways = {
  'the adapter': { begin: adapter.begin, move: adapter.move },
  'transition()': {
    begin(machine, input) {
      const [snapshot, actions] = initialTransition(machine, input);
      return { snapshot, actions: plain(actions) };
    },
    move(machine, snapshot, event) {
      const [next, actions] = transition(machine, machine.resolveState(snapshot), event);
      return { snapshot: next, actions: plain(actions) };
    },
  },
};

const world = await benchWorld();
const rates = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const [name, way] of Object.entries(ways)) {
    Object.assign(adapter, way);
    const { calls, steps, cpuSeconds } = callsFor(world, SECONDS);
    // The first round warms both up.
    if (round > 0) rates[name].push({ calls: calls / cpuSeconds, steps: steps / cpuSeconds });
  }
}

console.log(
  `Node ${process.version}, ${ROUNDS} rounds of ${SECONDS} s each, in turns; the median of each, per second of CPU.`,
);
for (const [name, measured] of Object.entries(rates)) {
  const { calls, steps } = measured.sort((a, b) => a.calls - b.calls)[Math.floor(ROUNDS / 2)];
  console.log(
    `whole calls in the pure core with ${name.padEnd(14)} ${calls.toFixed(0).padStart(6)}/s   (${steps.toFixed(0)} steps/s)`,
  );
}
