/**
 * Writes turns as fast as it can until it is killed, and prints each key once its turn is acknowledged.
 * Usage: node kill-child.mjs <file> <prefix of keys>. Loads the sources themselves: no build is needed.
 */
import { writeSync } from 'node:fs';
import { require } from '../support/ts-hook.mjs';

const [file, prefix] = process.argv.slice(2);
const { openSqlite } = require('../../src/store/sqlite.ts');
const { save } = require('../store/build.ts');

const store = await openSqlite({ file });
const padding = JSON.stringify({ padding: 'x'.repeat(3000) });

// Several at a time, so that groups of more than one turn are cut off too.
async function writer(lane) {
  for (let n = 0; ; n++) {
    const key = `${prefix}-${lane}-${n}`;
    const effects = n % 4 === 0 ? [{ name: 'leg.play', dueAt: n, payload: key }] : [];
    // One ask a session, with the time of the turn: it is of the last turn, or the turn was saved in part.
    const ask = { as: 'asked', person: 'p1', queue: null };
    await save(store, `s${lane}`, key, { at: n, ask, effects }, { snapshot: padding });
    tell(`${key}\n`);
  }
}
/** Whoever reads may be slower: a pipe that is full takes nothing for a moment. */
function tell(line) {
  for (;;) {
    try {
      return void writeSync(1, line);
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
    }
  }
}
await Promise.all([0, 1, 2, 3, 4, 5].map(writer));
