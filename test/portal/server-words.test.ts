/** What the server says is there in Spanish: every refusal, every reason of a decision, every mistake of a setting. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { AGENT_KINDS } from '../../src/agents/kinds';
import { ERROR_TABLE } from '../../src/error-table';
import { PublicError, type ErrorCode } from '../../src/errors';
import { translate } from '../../src/portal/i18n/server/server-words';
import { decide } from '../../src/transfer/decide';
import { anyInputs } from '../transfer/any-inputs';

const SRC = join(__dirname, '../../src');
const untranslated = (texts: Iterable<string>): string[] =>
  [...new Set(texts)].filter((text) => translate(text, 'es') === null);

test('every refusal, and what to do then', () => {
  const codes = Object.keys(ERROR_TABLE) as ErrorCode[];
  const errors = codes.map((code) => new PublicError(code));
  expect(untranslated(errors.flatMap(({ message, hint }) => [message, hint]))).toEqual([]);
});

test('every reason of every decision', () => {
  const reasons = new Set<string>();
  fc.assert(
    fc.property(anyInputs, (inputs) => {
      const { reason, rules } = decide(inputs);
      for (const one of [reason, ...rules.map((rule) => rule.reason)]) if (one !== '') reasons.add(one);
    }),
    { numRuns: 400 },
  );
  expect(reasons.size).toBeGreaterThan(40);
  expect(untranslated(reasons)).toEqual([]);
});

test('every mistake that schemas of settings tell in words of their own', () => {
  const files = ['settings', 'agents'].flatMap((folder) =>
    readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(SRC, folder, name), 'utf8')),
  );
  const told = files.flatMap((text) =>
    [...text.matchAll(/'((?:must|are said|is missing|switched on)\b[^'\n]*)'/g)].map(([, words]) => words!),
  );
  expect(told.length).toBeGreaterThan(40);
  expect(untranslated(told)).toEqual([]);
});

test('every limit of data parameters that a kind of virtual agent tells', () => {
  const rules = AGENT_KINDS.map(({ limits }) => limits.nameRule);
  expect(untranslated([...rules, 'no limit is known', 'under 1024 characters'])).toEqual([]);
  expect(untranslated(['name and value together: under 500 characters'])).toEqual([]);
});

test('holes are filled, with what is translated itself', () => {
  expect(translate('the customer ended the conversation (hung-up), and only the agent counts', 'es')).toBe(
    'el cliente terminó la conversación (hung-up), y solo cuenta el agente',
  );
  expect(translate('virtual agent "x (y)" does not exist', 'es')).toBe('el agente virtual «x (y)» no existe');
  expect(translate('nobody has ever said this', 'es')).toBeNull();
  expect(translate('Sign in.', 'en')).toBeNull();
});
