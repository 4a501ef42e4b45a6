import { z } from 'zod';
import type { AgentKind } from '../../src/agents/kind';
import { AGENT_KINDS } from '../../src/agents/kinds';
import { checkDocument } from '../../src/settings/check-document';
import { validateSetting } from '../../src/settings/validate-setting';
import { virtualAgentSchemaOf } from '../../src/settings/virtual-agent';
import { problemsOf } from './problems-of';

const csat = {
  kind: 'flow',
  flow: 'csat-survey',
  channels: ['voice', 'chat'],
  languages: ['en', 'es'],
  enabled: false,
};

test('a virtual agent is read as written', () => {
  const document = { ...csat, fallback: 'other' };
  expect(validateSetting('virtual-agent', 'csat', document)).toEqual({ ok: true, value: document });
});

test('a virtual agent is a flow for calls and switched on unless it says otherwise', () => {
  expect(validateSetting('virtual-agent', 'csat', { flow: 'csat-survey', languages: ['en'] })).toEqual({
    ok: true,
    value: { kind: 'flow', flow: 'csat-survey', channels: ['voice'], languages: ['en'], enabled: true },
  });
});

test('all mistakes of a virtual agent are told at once', () => {
  const document = {
    channels: ['voise', 'voice', 'voice'],
    languages: ['english', 'es', 'es'],
    enabld: true,
    fallback: 'the other',
  };
  expect(problemsOf('virtual-agent', 'csat', document)).toEqual([
    'flow: is missing',
    'channels[0]: "voise" is not one of the choices (did you mean "voice"?)',
    'channels[2]: channel "voice" is used twice',
    'languages[0]: must be a language like en or es-MX',
    'languages[2]: language "es" is used twice',
    'fallback: must be a name: letters, digits, _ and -, starting with a letter, at most 64 characters',
    'enabld: unknown key "enabld" (did you mean "enabled"?)',
  ]);
});

test('an unknown kind is told with every kind there is', () => {
  const kinds = AGENT_KINDS.map(({ kind }) => kind).join(', ');
  expect(problemsOf('virtual-agent', 'csat', { ...csat, kind: 'flw' })).toEqual([
    `kind: "flw" is not one of the choices (did you mean "flow"? choices: ${kinds})`,
  ]);
  expect(problemsOf('virtual-agent', 'csat', { ...csat, kind: 'telepathy' })).toEqual([
    `kind: "telepathy" is not one of the choices (choices: ${kinds})`,
  ]);
  expect(problemsOf('virtual-agent', 'csat', { ...csat, kind: null })).toEqual([
    `kind: null is not one of the choices (choices: ${kinds})`,
  ]);
});

test.each([[null], ['flow'], [[]]])('%j is no virtual agent', (document) => {
  expect(problemsOf('virtual-agent', 'csat', document)).toEqual([': must be keys with values']);
});

test('a virtual agent serves at least one channel and one language', () => {
  expect(problemsOf('virtual-agent', 'csat', { ...csat, channels: [], languages: [] })).toEqual([
    'channels: must list at least 1',
    'languages: must list at least 1',
  ]);
});

const limits = AGENT_KINDS[0].limits;
const kind = (name: string, channels: AgentKind['channels'], options: z.ZodRawShape): AgentKind => ({
  ...{ kind: name, title: name, channels, options, limits, turns: false, attach: null, end: () => null },
  goneMeans: { status: 'partial', reason: 'gone' },
});
const schema = virtualAgentSchemaOf<unknown>([
  AGENT_KINDS[0] as unknown as AgentKind,
  kind('phone', ['voice'], { uri: z.string() }),
  kind('text', ['chat'], { url: z.url(), tone: z.enum(['kind', 'plain']).default('plain') }),
]);
function problemsIn(document: unknown): string[] {
  const result = checkDocument(schema, document);
  return result.ok
    ? []
    : result.problems.map(({ at, message, hint }) => `${at.join('.')}: ${message} (${hint ?? ''})`);
}

test('each kind has its own options, and unknown keys are told with those of the kind', () => {
  expect(problemsIn({ kind: 'phone', languages: ['en'], uri: 'sip:a@b', url: 'x' })).toEqual([
    'url: unknown key "url" (did you mean "uri"?)',
  ]);
  expect(problemsIn({ kind: 'text', languages: ['en'], url: 'https://bot.example', colour: 1 })).toEqual([
    'colour: unknown key "colour" (known keys: kind, url, tone, channels, languages, title, enabled, fallback, measures)',
  ]);
  expect(problemsIn({ languages: ['en'], flow: 'x', uri: 1 })).toEqual([
    'uri: unknown key "uri" (known keys: kind, flow, channels, languages, title, enabled, fallback, measures)',
  ]);
});

test('a channel the kind does not have is refused with those it has', () => {
  const document = { kind: 'phone', languages: ['en'], uri: 'sip:a@b', channels: ['voice', 'chat'] };
  expect(problemsIn(document)).toEqual(['channels.1: the kind "phone" has no chat: it serves voice ()']);
});

test('a virtual agent serves calls unless its kind cannot', () => {
  const channelsOf = (document: object): unknown => {
    const result = checkDocument(schema, { languages: ['en'], ...document });
    return result.ok ? (result.value as { channels: string[] }).channels : result.problems;
  };
  expect(channelsOf({ flow: 'x' })).toEqual(['voice']);
  expect(channelsOf({ kind: 'phone', uri: 'sip:a@b' })).toEqual(['voice']);
  expect(channelsOf({ kind: 'text', url: 'https://bot.example' })).toEqual(['chat']);
});

test('an option that a channel needs is told as missing together with every other mistake', () => {
  expect(
    problemsOf('virtual-agent', 'bot', { kind: 'dialogflow-cx', languages: [], channels: ['chat'] }),
  ).toEqual([
    'languages: must list at least 1',
    'agent: is missing: chat with the kind "dialogflow-cx" needs it',
  ]);
});

test.each(['sip', 'stream', 'conversation-relay', 'studio', 'application', 'url'])(
  'the kind %s is refused for chat',
  (name) => {
    expect(
      problemsOf('virtual-agent', 'bot', { kind: name, languages: ['en'], channels: ['chat'] }),
    ).toContainEqual(`channels[0]: the kind "${name}" has no chat: it serves voice`);
  },
);
