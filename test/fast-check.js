/**
 * fast-check as the tests have it. The suite draws the same cases each time: what is red is the change, not the draw.
 * `PROPERTIES=20` (`npm run properties`) draws others, twenty times as many, for 45 seconds a property at the most.
 */
const library = require('../node_modules/fast-check/lib/cjs/fast-check.js');

const times = Number(process.env.PROPERTIES ?? 0);
const SEED = 1;
const MOST_MS = 45_000;
const RUNS = 100;

function assert(property, params = {}) {
  if (times === 0) return library.assert(property, { seed: SEED, ...params });
  const numRuns = Math.ceil((params.numRuns ?? RUNS) * times);
  return library.assert(property, { ...params, numRuns, interruptAfterTimeLimit: MOST_MS });
}

module.exports = { ...library, assert, __esModule: true, default: { ...library, assert } };
