/**
 * Replaces a file as fast as it can until it is killed, and prints each number once its content is there.
 * Usage: node replace-child.mjs <path> <first number>.
 */
import { writeSync } from 'node:fs';
import { require } from '../support/ts-hook.mjs';

const [path, first] = process.argv.slice(2);
const { replaceFile } = require('../../src/records/replace-file.ts');

for (let n = Number(first); ; n++) {
  await replaceFile(path, JSON.stringify({ n, padding: 'x'.repeat(20_000) }));
  writeSync(1, `${n}\n`);
}
