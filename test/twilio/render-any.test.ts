import { XMLParser, XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import type { MarkupElement, Prompt, Verb } from '../../src/call/verb';
import { renderAgent, renderCustomer } from '../../src/twilio/render-twiml';
import { createRenderer } from '../../src/twilio/renderer';

const PUBLIC_URL = 'https://calls.example.com';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constant('\u0000\ud800<&>'),
);
const language = fc.constantFrom('en', 'es', 'es-MX', 'zh', 'xx', 'constructor');
const say = fc.record({ verb: fc.constant('say' as const), text, language });
const play = fc.record({ verb: fc.constant('play' as const), url: text, text });
const prompts: fc.Arbitrary<Prompt[]> = fc.array(fc.oneof(say, play), { maxLength: 3 });
const seconds = fc.integer({ min: 0, max: 3600 });

const gather: fc.Arbitrary<Verb> = fc
  .record({
    verb: fc.constant('gather' as const),
    prompts,
    input: fc.uniqueArray(fc.constantFrom('dtmf' as const, 'speech' as const)),
    language,
    timeoutSeconds: seconds,
    finishOnKey: fc.constantFrom('', '#', '*'),
    hints: fc.array(text),
  })
  .chain((base) =>
    fc.option(fc.integer({ min: 1, max: 9 })).map((n) => (n === null ? base : { ...base, numDigits: n })),
  );
const noun: fc.Arbitrary<MarkupElement> = fc.record({
  name: fc.constantFrom('VirtualAgent', 'ConversationRelay', 'Stream', 'Sip', 'Application'),
  attributes: fc.dictionary(
    fc.constantFrom('url', 'language', 'name', 'dtmfDetection'),
    fc.oneof(text, fc.boolean(), fc.integer()),
  ),
  text,
  children: fc.array(
    fc.record({ name: fc.constant('Parameter'), attributes: fc.record({ name: text, value: text }) }),
    { maxLength: 3 },
  ),
});
const attach: fc.Arbitrary<Verb> = fc.record({
  verb: fc.constant('attach' as const),
  by: fc.constantFrom('connect' as const, 'dial' as const),
  noun,
  timeoutSeconds: seconds,
  callerId: text,
  reports: fc.boolean(),
});
const elsewhere = fc.constantFrom('https://ivr.example.com/', 'https://ivr.example.com/a?x=%26');
const leave: fc.Arbitrary<Verb> = fc.record({
  verb: fc.constant('leave' as const),
  url: elsewhere,
  returnTo: fc.constant('returnTo'),
});
const verb: fc.Arbitrary<Verb> = fc.oneof(
  say,
  play,
  gather,
  fc.record({
    verb: fc.constant('record' as const),
    prompts,
    maxLengthSeconds: seconds,
    timeoutSeconds: seconds,
    finishOnKey: text,
  }),
  fc.record({ verb: fc.constant('hold' as const), seconds: fc.double({ min: 0, max: 60, noNaN: true }) }),
  fc.record({ verb: fc.constant('join' as const), conference: text, as: fc.constant('customer' as const) }),
  fc.record({
    verb: fc.constant('dial' as const),
    targets: fc.array(text),
    timeoutSeconds: seconds,
    callerId: text,
  }),
  attach,
  leave,
  fc.constant({ verb: 'hangup' as const }),
);
const verbs = fc.array(verb, { maxLength: 6 });

interface Element {
  name: string;
  attributes: { [name: string]: string };
}

const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '' });

/** The elements directly in Response, in order. */
function elements(document: string): Element[] {
  expect(XMLValidator.validate(document)).toBe(true);
  // The validator lets characters pass that XML does not have.
  expect(document).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
  const nodes = parser.parse(document) as { [name: string]: unknown }[];
  const response = nodes.find((node) => 'Response' in node)?.Response as { [name: string]: unknown }[];
  return response.map((node) => ({
    name: Object.keys(node).find((name) => name !== ':@') ?? '',
    attributes: (node[':@'] ?? {}) as { [name: string]: string },
  }));
}

/** Whether the leg is held, sent on or ended by this element, whatever happens in it. */
function goesOn({ name, attributes }: Element): boolean {
  if (name === 'Redirect' || name === 'Hangup') return true;
  if (name === 'Gather') return attributes.actionOnEmptyResult === 'true' && attributes.action !== undefined;
  return (name === 'Dial' || name === 'Connect') && attributes.action !== undefined;
}

test("any verbs make a customer's document that is well formed and never ends in silence", () => {
  fc.assert(
    fc.property(verbs, (list) => {
      const context = { publicUrl: PUBLIC_URL, sessionId: 's1', document: 3 };
      const last = elements(renderCustomer(list, context)).at(-1);
      expect(last && goesOn(last)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("any verbs make an agent's document that is well formed", () => {
  fc.assert(
    fc.property(verbs, (list) => {
      const rendered = renderAgent(list, { publicUrl: PUBLIC_URL, sessionId: 's1', attempt: 1 });
      const last = elements(rendered).at(-1)?.name;
      expect(['Hangup', 'Dial', 'Connect', 'Redirect']).toContain(last);
    }),
    { numRuns: 300 },
  );
});

/** Of an address of another application, the way back to us that is in it. */
function ownPart(address: string): string {
  const url = new URL(address.replaceAll('&amp;', '&'));
  return url.hostname === 'ivr.example.com' ? (url.searchParams.get('returnTo') ?? '') : address;
}

test('every address a document sends a leg to is ours, absolute and on the public URL', () => {
  fc.assert(
    fc.property(verbs, fc.constantFrom('', '/', '/calls'), (list, suffix) => {
      const publicUrl = PUBLIC_URL + suffix;
      const ours = `${publicUrl.replace(/\/$/, '')}/twilio/voice/sessions/s1/`;
      const rendered = renderCustomer(list, { publicUrl, sessionId: 's1', document: 3 });
      const addresses = [
        ...rendered.matchAll(/<\w+ (?:[^<>]*? )?(?:action|statusCallback)="([^"]*)"/g),
        ...rendered.matchAll(/<Redirect[^>]*>([^<]*)</g),
      ].map((match) => ownPart(match[1] ?? ''));
      for (const address of addresses) {
        expect(address.startsWith(ours)).toBe(true);
        expect(new URL(address).href).toBe(address);
      }
      const needed = rendered.match(/<(Gather|Record|Connect|Dial|Redirect)\b/g)?.length ?? 0;
      expect(addresses.length).toBeGreaterThanOrEqual(needed);
    }),
    { numRuns: 300 },
  );
});

test('the same verbs make the same bytes, and are not changed by it', () => {
  fc.assert(
    fc.property(verbs, (list) => {
      const before = JSON.stringify(list);
      const context = { publicUrl: PUBLIC_URL, sessionId: 's1', document: 3 };
      expect(renderCustomer(list, context)).toBe(renderCustomer(list, context));
      expect(JSON.stringify(list)).toBe(before);
    }),
  );
});

test('a document that is kept is the one that would be rendered, for every session and number', () => {
  const accountSid = `AC${'1'.repeat(32)}`;
  const renderer = createRenderer(PUBLIC_URL, accountSid);
  const sessions = fc.constantFrom(
    's1',
    'sec21d6f363d5516004767eae',
    "it's",
    'a b&c',
    'aftercall_session_here',
  );
  fc.assert(
    fc.property(verbs, fc.array(fc.tuple(sessions, fc.nat()), { minLength: 3 }), (list, places) => {
      for (const [sessionId, n] of places) {
        const context = { publicUrl: PUBLIC_URL, sessionId };
        expect(renderer.customer(list, { sessionId, document: n })).toBe(
          renderCustomer(list, { ...context, accountSid, document: n }),
        );
        expect(renderer.agent(list, { sessionId, attempt: n })).toBe(
          renderAgent(list, { ...context, attempt: n }),
        );
      }
    }),
    { numRuns: 300 },
  );
});

test('words that look like the places of a kept document are only words', () => {
  const renderer = createRenderer(PUBLIC_URL, 'AC1');
  const list: Verb[] = [{ verb: 'say', text: `aftercall_session_here ${2 ** 52 + 7}`, language: 'en' }];
  for (const sessionId of ['s1', 's2'])
    expect(renderer.customer(list, { sessionId, document: 1 })).toContain(
      `>aftercall_session_here ${2 ** 52 + 7}<`,
    );
});
