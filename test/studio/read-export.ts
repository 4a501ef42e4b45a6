import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, 'exports');

/** The exports of the tests, by name. */
export const EXPORTS = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace(/\.json$/, ''));

export const pathOf = (name: string, ending = '.json'): string => join(FOLDER, `${name}${ending}`);

export const exportText = (name: string): string => readFileSync(pathOf(name), 'utf8');
