/** What the server says is there in Spanish: every refusal, every reason of a decision, every mistake of a setting. */
import * as fc from 'fast-check';
import { AGENT_KINDS } from '../../src/agents/kinds';
import { ERROR_TABLE } from '../../src/error-table';
import { PublicError, type ErrorCode } from '../../src/errors';
import { translate } from '../../src/portal/i18n/server/server-words';
import { decide } from '../../src/transfer/decide';
import { anyInputs } from '../transfer/any-inputs';
import { messagesIn, SAMPLE, sourcesOf } from './server-messages';

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

/** `queue "support" does not exist`, with the noun as a gap. */
const NOUNS_OF_A_PATH = new RegExp(
  `^${SAMPLE} "${SAMPLE}" does not exist$|^(there are no )?${SAMPLE}s(:| yet)`,
);
/** Only ever parts of sentences, which are found with them filled in. */
const PARTS = new Set([
  ...['at least', 'at most', 'a number', 'a whole number', 'true or false', 'a list', 'keys with values'],
  `${SAMPLE} and ${SAMPLE} more`,
]);
/** Where each sentence is for whoever wrote settings; hints and repeats are told by those who call them. */
const SETTINGS = sourcesOf(
  ['settings', 'agents'],
  /settings\/import\/|(settings-yaml|diff-settings|diff-values|hint|unique)\.ts$/,
);
/** Where messages stand among much else. What an operator, a program or an author of flows reads is left out. */
const REQUESTS = sourcesOf(
  [
    ...['web/api', 'web/accounts', 'web/chat', 'web/custom-data.ts', 'runtime', 'bots'],
    ...['session/call-back', 'session/consent', 'session/virtual-agent', 'session/chat/bot.ts'],
    ...['records/send-to-crm.ts', 'records/crm-webhook.ts', 'call/voice.ts', 'flow/voice-only-steps.ts'],
  ],
  /openapi|schemas\.ts$|(tell-turn|why-text|session-log)\.ts$/,
);

/** What reads a file of settings. */
const YAML = sourcesOf(['lib/yaml-message.ts', 'lib/yaml-hint.ts'], /^$/);

test('every sentence of settings and kinds of virtual agents, and every message of a request', () => {
  const ofSettings = messagesIn(SETTINGS, true).filter((text) => !PARTS.has(text));
  const ofRequests = messagesIn(REQUESTS, false).filter((text) => !NOUNS_OF_A_PATH.test(text));
  expect(ofSettings.length).toBeGreaterThan(150);
  expect(ofRequests.length).toBeGreaterThan(100);
  const told = [...ofSettings, ...ofRequests];
  expect(untranslated(told)).toEqual([]);
  expect(told.filter(isHalfEnglish)).toEqual([]);
});

test('everything that is wrong with YAML', () => {
  const told = messagesIn(YAML, true);
  expect(told.length).toBeGreaterThan(25);
  expect(untranslated(told)).toEqual([]);
  expect(told.filter(isHalfEnglish)).toEqual([]);
});

test('a sentence that nobody knows stays whole, though a part of it is known', () => {
  for (const text of ['must be red, or green', 'a thing or another', 'nobody knows: switch it on'])
    expect(translate(text, 'es')).toBeNull();
});

test('the names somebody gave stay as they are', () => {
  expect(translate('there is no queue "the agent"', 'es')).toBe('no existe la cola «the agent»');
  expect(translate('required data parameters without a value: language, chat', 'es')).toBe(
    'parámetros obligatorios sin valor: language, chat',
  );
  expect(
    translate('calls of the type inbound-sip do not take part; selected: outbound, campaign', 'es'),
  ).toBe('las llamadas de tipo entrante por SIP no participan; seleccionadas: saliente, campaña');
  expect(
    translate('the agent ended the conversation (star), and only the customer or a timeout counts', 'es'),
  ).toBe('el agente terminó la conversación (pulsó *), y solo cuenta el cliente o el tiempo de espera');
});

test('every limit of data parameters that a kind of virtual agent tells', () => {
  const rules = AGENT_KINDS.map(({ limits }) => limits.nameRule);
  expect(untranslated([...rules, 'no limit is known', 'under 1024 characters'])).toEqual([]);
  expect(untranslated(['name and value together: under 500 characters'])).toEqual([]);
});

test('holes are filled, with what is translated itself', () => {
  expect(translate('the customer ended the conversation (hung-up), and only the agent counts', 'es')).toBe(
    'el cliente terminó la conversación (colgó), y solo cuenta el agente',
  );
  expect(translate('virtual agent "x (y)" does not exist', 'es')).toBe('el agente virtual «x (y)» no existe');
  expect(translate('nobody has ever said this', 'es')).toBeNull();
  expect(translate('Sign in.', 'en')).toBeNull();
});

/** Two words of English that stand side by side in the translation as they did in what was said. */
function isHalfEnglish(text: string): boolean {
  const pairs = (words: string): string[] => {
    const all = words.split(/\s+/);
    return all.slice(1).map((word, n) => `${all[n]} ${word}`);
  };
  const said = new Set(pairs(text).filter((pair) => /^[a-z]{2,} [a-z]{2,}$/.test(pair)));
  return pairs(translate(text, 'es') ?? '').some((pair) => said.has(pair));
}
