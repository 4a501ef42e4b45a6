/** What a prompt is in a call and in a chat. */
import type { PromptText, Scope } from '../../../src/flow/model';
import { flowOf } from '../flow-files';

const EN = `
x:
  same: Hello {{ params.name }}.
  both: { text: "Press 1, {{ params.name }}.", chat: "Choose, {{ params.name }}." }
  heard: { text: Hello., audio: "https://audio.example.com/{{ params.name }}.mp3" }
  all: { text: Spoken., audio: /played.mp3, chat: Written. }
  group: { chat: A prompt whose name is chat. }
`;
const ES = `
x:
  same: Hola {{ params.name }}.
  both: "Pulse 1, {{ params.name }}."
  heard: Hola.
  all: { text: Hablado., chat: Escrito. }
  group: { chat: Un texto cuyo nombre es chat. }
`;
const keys = ['x.same', 'x.both', 'x.heard', 'x.all', 'x.group.chat'];
const flow = flowOf(
  `params: { name: string }\nstart: s0\nsteps:\n${keys
    .map((key, index) => `  s${index}: { say: ${key}, next: s${index + 1} }\n`)
    .join('')}  s5: { end: completed }\n`,
  { 'prompts/en.yaml': EN, 'prompts/es.yaml': ES },
);
const scope: Scope = { params: { name: 'Ana' }, vars: {}, call: {}, session: {}, env: {} };

function prompt(key: string): PromptText {
  const step = flow.steps.get(`s${keys.indexOf(key)}`);
  if (step?.kind !== 'say') throw new Error(`no step says ${key}`);
  return step.prompt;
}

test('a chat has the text for chats if there is one, else the text', () => {
  expect(prompt('x.both').render('en', scope, 'chat')).toEqual({ text: 'Choose, Ana.' });
  expect(prompt('x.same').render('en', scope, 'chat')).toEqual({ text: 'Hello Ana.' });
  expect(prompt('x.group.chat').render('en', scope, 'chat')).toEqual({
    text: 'A prompt whose name is chat.',
  });
});

test('a chat never plays audio', () => {
  expect(prompt('x.heard').render('en', scope, 'chat')).toEqual({ text: 'Hello.' });
  expect(prompt('x.all').render('en', scope, 'chat')).toEqual({ text: 'Written.' });
});

test('a call has text and audio, also when no channel is named', () => {
  for (const more of [[], ['voice']] as const) {
    expect(prompt('x.both').render('en', scope, ...more)).toEqual({ text: 'Press 1, Ana.' });
    expect(prompt('x.all').render('en', scope, ...more)).toEqual({ text: 'Spoken.', audio: '/played.mp3' });
  }
});

test('each language has its own text for chats or none', () => {
  const read = (key: string, language: string) => prompt(key).render(language, scope, 'chat').text;
  expect(read('x.both', 'es')).toBe('Pulse 1, Ana.');
  expect(read('x.all', 'es-MX')).toBe('Escrito.');
  expect(read('x.both', 'de')).toBe('Choose, Ana.');
});
