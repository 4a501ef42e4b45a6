import fc from 'fast-check';
import { CALL_TYPES } from '../../src/call/call-type';
import { CHAT_TYPES } from '../../src/call/chat';
import type { SettingDocument } from '../../src/settings/from-yaml';
import { METADATA_FIELDS } from '../../src/settings/metadata-fields';
import type { SettingKind } from '../../src/settings/setting-kinds';

/** Names that YAML, or JavaScript, could take for something else are among them. */
const name = fc.oneof(
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,9}$/),
  fc.constantFrom('yes', 'on', 'null', 'true', 'NaN', 'constructor', 'toString', 'e1'),
);
const language = fc.constantFrom('en', 'es', 'es-MX', 'no');
const partly = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(model, { requiredKeys: [] });

const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.constantFrom(
      'yes',
      '~',
      '012',
      '1e3',
      '12:30',
      '2026-12-25',
      '- a',
      '# a',
      'a: b',
      ' a',
      "'",
      '"',
      '\u2028',
      '\uFFFD',
      'a\uFFFD: b',
      '\uFEFF a',
    ),
  )
  .filter((one) => one.trim() !== '' && !/[\p{Cc}\p{Cs}]|^\s*(null|undefined)\s*$/u.test(one));
const value = fc.oneof(text, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());

const dynamic = {
  type: fc.constant('dynamic'),
  default: value,
  required: fc.boolean(),
  sensitive: fc.boolean(),
};
const optional = { requiredKeys: ['type', 'source', 'sourceField'] as ('type' | 'source' | 'sourceField')[] };
const parameter = fc.oneof(
  fc.record(
    { type: fc.constant('fixed'), value, sensitive: fc.boolean() },
    { requiredKeys: ['type', 'value'] },
  ),
  fc.record(
    { ...dynamic, source: fc.constant('metadata'), sourceField: fc.constantFrom(...METADATA_FIELDS) },
    optional,
  ),
  fc.record({ ...dynamic, source: fc.constantFrom('signed', 'unsigned'), sourceField: text }, optional),
);
const parameters = fc
  .uniqueArray(name, { maxLength: 3 })
  .chain((fields) => fc.tuple(...fields.map((field) => parameter.map((one) => ({ field, ...one })))));

const shared = {
  virtualAgent: fc.option(name),
  dataParametersEnabled: fc.boolean(),
  dataParameters: parameters,
  dataRecords: partly({ crm: fc.boolean(), sessionMetadata: fc.boolean() }),
  optIn: partly({ ask: fc.boolean(), attempts: fc.integer({ min: 1, max: 5 }) }),
  hours: fc.option(
    fc.constantFrom(
      { timeZone: 'UTC', days: { friday: ['09:00-12:00', '13:00-24:00'] } },
      { days: { sunday: ['00:00-24:00'], monday: [] }, holidays: ['2026-12-25'], timeZone: 'Europe/Madrid' },
    ),
  ),
  samplingPercent: fc.integer({ min: 0, max: 100 }),
  perPerson: fc.option(fc.constantFrom({ notWithinDays: 30 }, { atMost: { days: 30, times: 2 } })),
};

const transferred = fc.constantFrom('any', 'only', 'never');

const fields = {
  ...shared,
  callTypes: fc.shuffledSubarray([...CALL_TYPES], { minLength: 1 }),
  endedBy: fc.shuffledSubarray(['agent', 'end_user'], { minLength: 1 }),
  whenCustomerHangsUp: fc.oneof(
    fc.constant({ action: 'nothing' }),
    fc.record({ action: fc.constant('agent-leg'), virtualAgent: name }),
    fc.record(
      {
        action: fc.constant('call-back'),
        delaySeconds: fc.integer({ min: 0, max: 600 }),
        quietHours: fc.option(fc.constant({ timeZone: 'UTC', to: '08:00', from: '21:00' })),
      },
      { requiredKeys: ['action'] },
    ),
  ),
  transferredCalls: transferred,
};

const chatFields = {
  ...shared,
  endedBy: fc.shuffledSubarray(['agent', 'end_user', 'timeout', 'dismissed'], { minLength: 1 }),
  transferredChats: transferred,
};

const agent = fc.record(
  {
    kind: fc.constant('flow'),
    flow: fc.constantFrom('csat-survey', 'on', '007'),
    languages: fc.uniqueArray(language, { minLength: 1 }),
    channels: fc.shuffledSubarray(['voice', 'chat'], { minLength: 1 }),
    enabled: fc.boolean(),
    fallback: name,
  },
  { requiredKeys: ['flow', 'languages'] },
);

/** Some take calls, some chats, some both. */
const queueAgents = fc
  .uniqueArray(fc.tuple(name, text, fc.constantFrom('calls', 'chats', 'both')), {
    maxLength: 3,
    selector: ([id]) => id,
  })
  .map((agents) =>
    agents.map(([id, called, takes], n) => ({
      ...{ id, name: called },
      ...(takes === 'chats' ? {} : { endpoint: `client:${n}` }),
      ...(takes === 'calls' ? {} : { chat: `${n}: "${called}"` }),
    })),
  );

const bot = fc.record(
  {
    kind: fc.constant('webhook'),
    url: fc.constantFrom('https://bot.example.com/turn', 'http://127.0.0.1:4000'),
    secret: name,
    languages: fc.uniqueArray(language, { minLength: 1 }),
    timeoutSeconds: fc.integer({ min: 1, max: 20 }),
  },
  { requiredKeys: ['kind', 'url', 'secret', 'languages'] },
);

const seconds = fc.option(fc.integer({ min: 10, max: 600 }));

const chat = partly({
  remindAfterSeconds: seconds,
  dismissAfterSeconds: seconds,
  answerWithinSeconds: seconds,
  origins: fc.constantFrom(['*'], [], ['https://www.example.com', 'http://localhost:3000']),
  rate: partly({ messages: fc.constantFrom(1, 10), seconds: fc.constantFrom(10, 60) }),
  maxMessageLength: fc.constantFrom(1, 4000),
});

const named = <T>(kind: SettingKind, names: fc.Arbitrary<string>, document: fc.Arbitrary<T>) =>
  fc.record({ kind: fc.constant(kind), name: names, document });

const one: fc.Arbitrary<SettingDocument> = fc.oneof(
  named('virtual-agent', name, fc.oneof(agent, bot)),
  named(
    'queue',
    name,
    partly({
      ringSeconds: fc.integer({ min: 5, max: 120 }),
      whisper: fc.boolean(),
      strategy: fc.constantFrom('in-order', 'by-load'),
      chat: partly({ acceptSeconds: fc.integer({ min: 5, max: 600 }), perAgent: fc.constantFrom(1, 3) }),
    }).chain((rest) => queueAgents.map((agents) => ({ ...rest, agents }))),
  ),
  named(
    'number',
    fc.stringMatching(/^\+[1-9][0-9]{2,14}$/),
    fc.record({ language, flow: text, name: text }, { requiredKeys: ['flow'] }),
  ),
  named('call-post-session', fc.constant('global'), partly({ enabled: fc.boolean(), ...fields })),
  named(
    'queue-call-post-session',
    name,
    partly({ mode: fc.constantFrom('inherit', 'on', 'off'), ...fields }),
  ),
  named(
    'chat-address',
    fc.oneof(
      fc.constantFrom('web', 'mobile', 'on', 'null', 'constructor', 'e1'),
      fc.stringMatching(/^(whatsapp:)?\+[1-9][0-9]{2,14}$/),
    ),
    fc.record({ language, flow: text, name: text }, { requiredKeys: ['flow'] }),
  ),
  named(
    'chat-post-session',
    fc.constant('global'),
    partly({
      enabled: fc.boolean(),
      chatTypes: fc.shuffledSubarray([...CHAT_TYPES], { minLength: 1 }),
      mobileClients: fc.boolean(),
      ...chatFields,
    }),
  ),
  named(
    'queue-chat-post-session',
    name,
    partly({ mode: fc.constantFrom('inherit', 'on', 'off'), ...chatFields }),
  ),
  named('chat', fc.constant('global'), chat),
  named('custom-data', fc.constant('global'), partly({ keys: fc.uniqueArray(name, { maxLength: 3 }) })),
);

/** Documents that are right by themselves, every one with another name. Defaults are here and there left out. */
export const someDocuments: fc.Arbitrary<SettingDocument[]> = fc.uniqueArray(one, {
  maxLength: 6,
  selector: ({ kind, name: called }) => `${kind} ${called}`,
});
