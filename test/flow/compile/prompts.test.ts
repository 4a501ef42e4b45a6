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
  { 'prompts/en.yaml': EN, 'prompts/es.yaml': ES, 'audio/played.mp3': '1f00' },
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
    expect(prompt('x.all').render('en', scope, ...more)).toEqual({
      text: 'Spoken.',
      audio: 'audio/played.mp3?v=1f00',
    });
  }
});

test('each language has its own text for chats or none', () => {
  const read = (key: string, language: string) => prompt(key).render(language, scope, 'chat').text;
  expect(read('x.both', 'es')).toBe('Pulse 1, Ana.');
  expect(read('x.all', 'es-MX')).toBe('Escrito.');
  expect(read('x.both', 'de')).toBe('Choose, Ana.');
});

test('a prompt of several parts: a file, marks, a voice and another language; a file that is not there leaves its text', () => {
  const written = `
x:
  y:
    parts:
      - { text: Hello., audio: 'names/{{ params.name }}.mp3' }
      - { text: 'Wait, {{ params.name }}.', ssml: 'Wait, <s>{{ params.name }}</s>.', voice: Polly.Lupe, language: es }
    chat: Hello and wait.
`;
  const rest =
    'params: { name: string }\nstart: a\nsteps: { a: { say: x.y, next: b }, b: { end: completed } }\n';
  const files = { 'prompts/en.yaml': written, 'audio/names/A & B.mp3': '1f00' };
  const step = flowOf(rest, files).steps.get('a');
  const spoken = (name: string) =>
    step?.kind === 'say' ? step.prompt.render('en', { ...scope, params: { name } }) : null;
  const second = { voice: 'Polly.Lupe', language: 'es' };
  expect(spoken('A & B')).toEqual({
    text: 'Hello. Wait, A & B.',
    parts: [
      { text: 'Hello.', audio: 'audio/names/A%20%26%20B.mp3?v=1f00' },
      { text: 'Wait, A & B.', ssml: 'Wait, <s>A &#38; B</s>.', ...second },
    ],
  });
  expect(spoken('Ana')?.parts?.[0]).toEqual({ text: 'Hello.' });
});
