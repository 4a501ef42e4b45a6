/** Texts that a # cuts off, and remarks that are remarks. */
import { checkFlows } from '../../src/flow/catalog';

const FLOW = `flow: main
format: 1
languages: [en, es]
start: ask
steps:
  ask:
    ask: main.ask
    choices:
      yes:
        press: 1
        hear:
          en: [yes]
          es: sí # or no
        label:
          en: LABEL
          es: Sí # in chats
    next: { yes: done, silence: done, invalid: done }
  done: { end: completed }
`;

/** @returns line and column of what is told of each text */
function told(ask: string, language = 'en', label = 'Yes'): string[] {
  const other = language === 'en' ? 'es' : 'en';
  const files = {
    'main.flow.yaml': FLOW.replace('LABEL', label),
    [`prompts/${language}.yaml`]: `main:\n  ask: ${ask}\n`,
    [`prompts/${other}.yaml`]: 'main:\n  ask: Hello.\n',
  };
  const { problems } = checkFlows(files);
  return problems
    .filter(({ rule }) => rule === 'text-remark')
    .map(({ file, line, column, hint }) => `${file}:${line}:${column} ${hint ?? ''}`);
}

test('the line is named, and what to write', () => {
  expect(told('Enter it, then press # please.')).toEqual([
    'prompts/en.yaml:2:29 write the text in quotes: "Enter it, then press # please."',
  ]);
  expect(told('Hello.', 'en', 'The # key')).toEqual([
    'main.flow.yaml:15:19 write the text in quotes: "The # key"',
  ]);
});

test.each([
  ['en', 'Press the # key.'],
  ['en', 'Press 1 or # to end.'],
  ['en', 'Then press   # when you are done'],
  ['en', 'End with #.'],
  ['en', 'End with # , then wait.'],
  ['en', 'End with #'],
  ['en', 'You have room #12'],
  ['en', 'You are # {{ wait.position }} in line.'],
  ['es', 'Luego pulse # por favor.'],
  ['es', 'Pulse la tecla # para acabar.'],
  ['es', 'Pulse 1 o # para acabar.'],
])('%s: "%s" is cut off', (language, text) => expect(told(text, language)).toHaveLength(1));

test.each([
  ['en', 'Hello. # said first'],
  ['en', 'Hello # said first, before the menu.'],
  ['en', 'Hello  # (the short one)'],
  ['en', 'Hello #todo: better words'],
  ['en', '"Then press #." # in quotes'],
  ['en', "'Press #' # in quotes"],
  ['en', 'Thank you for your call.  #1'],
  ['es', 'Hola # lo primero'],
])('%s: "%s" has a remark', (language, text) => expect(told(text, language)).toEqual([]));
