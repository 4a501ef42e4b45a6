/** The vocabulary against the official library's types: a wrong name would be refused, or let pass, for ever. */
import { readFileSync } from 'node:fs';
import { MISSING_ELEMENTS, VERBS } from '../../../src/emulator/twiml/verb-names';
import { VOCABULARY } from '../../../src/emulator/twiml/vocabulary';

const TYPES = readFileSync(require.resolve('twilio/lib/twiml/VoiceResponse.d.ts'), 'utf8');

/** All attributes the library knows for an element, wherever it stands. */
function attributesOf(element: string): string[] {
  const found = [...TYPES.matchAll(new RegExp(`interface ${element}Attributes \\{([^}]*)\\}`, 'g'))];
  return found.flatMap(([, body = '']) => [...body.matchAll(/^\s+"?(\w+)"?\?: /gm)].map(([, name]) => name!));
}

/** The verbs the library can write into a Response. */
function verbs(): string[] {
  const [, body = ''] = /class VoiceResponse extends TwiML \{([\s\S]*?)\n\}/.exec(TYPES) ?? [];
  const other = ['constructor', 'comment', 'commentBefore', 'commentAfter'];
  const names = [...body.matchAll(/^ {4}(\w+)\(/gm)].map(([, name]) => name!);
  return names.filter((name) => !other.includes(name)).map((name) => name[0]!.toUpperCase() + name.slice(1));
}

test('the types of the library can be read', () => {
  expect(attributesOf('Redirect')).toEqual(['method']);
  expect(verbs()).toContain('Gather');
});

test.each(Object.entries(VOCABULARY))('the library has the same attributes for %s', (element, rule) => {
  const ours = [...Object.keys(rule.attributes), ...(rule.missing ?? [])];
  expect([...ours].sort()).toEqual([...new Set(attributesOf(element))].sort());
});

/** What the library can write into an element, in the names of TwiML. */
function childrenOf(element: string): string[] {
  const [, body = ''] =
    new RegExp(`export class ${element} extends TwiML \\{([\\s\\S]*?)\\n {4}\\}`).exec(TYPES) ?? [];
  const found = [...body.matchAll(/^ {8}(\w+)\(.*VoiceResponse\.(\w+);$/gm)];
  return found.map(([, , name]) => name!).filter((name) => name !== 'SipUri');
}

test('every verb of the library is carried out or named as missing', () => {
  const known = [...VERBS, ...MISSING_ELEMENTS.Response!];
  expect([...new Set(verbs())].filter((verb) => !known.includes(verb))).toEqual([]);
});

test.each(['Dial', 'Connect', 'Gather', 'Enqueue', 'Client', 'Sip', 'Application'])(
  'everything the library can write into %s is carried out or named as missing',
  (element) => {
    const known = [...(VOCABULARY[element]!.children ?? []), ...(MISSING_ELEMENTS[element] ?? [])];
    expect([...new Set(childrenOf(element))].filter((child) => !known.includes(child))).toEqual([]);
  },
);

test('what can be written into Dial is read', () => {
  expect(childrenOf('Dial')).toContain('Conference');
});
