/** A folder as an author has it: flows, and tests of them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFlows } from '../support/test-app';

export interface AuthorsFolder {
  path: string;
  write(files: { [path: string]: string }): void;
  remove(): void;
}

const FLOW = `flow: hello
format: 1
languages: [en, es]
params:
  who: { type: string, default: you }
vars:
  stars: integer
  found: any
  words: recording
start: greet
steps:
  greet:
    ask: main.greet
    answer: { type: integer, min: 1, max: 5, low: { en: bad, es: malo }, high: { en: good, es: bueno } }
    save: stars
    next: { ok: look, silence: bye, invalid: bye }
  look:
    http: GET {{ env.SHOP }}/stars
    save: found
    next: { ok: words, failed: bye }
  words: { record: main.words, save: words, next: { ok: bye, silence: bye } }
  bye: { say: main.bye, next: done }
  done: { end: completed }
`;

const PROMPTS = {
  en: 'main:\n  greet: "{{ params.who }}, from 1 to 5?"\n  words: Tell us more.\n  bye: Goodbye.\n',
  es: 'main:\n  greet: "{{ params.who }}, ¿del 1 al 5?"\n  words: Cuéntenos más.\n  bye: Adiós.\n',
};

export function authorsFolder(): AuthorsFolder {
  const path = mkdtempSync(join(tmpdir(), 'aftercall-flows-'));
  const write = (files: { [path: string]: string }): void => void writeFlows(path, files);
  write({ 'hello.flow.yaml': FLOW, 'prompts/en.yaml': PROMPTS.en, 'prompts/es.yaml': PROMPTS.es });
  return { path, write, remove: () => rmSync(path, { recursive: true }) };
}
