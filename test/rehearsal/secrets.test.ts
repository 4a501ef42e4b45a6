import { Rehearsal } from '../../src/rehearsal/rehearsal';
import { sceneOf } from '../../src/rehearsal/scene';

const files = {
  'key.flow.yaml': `flow: key
format: 1
languages: [en]
start: look
steps:
  look:
    http: GET {{ env.CRM }}/who
    headers: { Authorization: "Bearer {{ secret.CRM }}" }
    next: { ok: hello, failed: done }
  hello: { say: main.hello, next: done }
  done: { end: completed }
`,
  'prompts/en.yaml': 'main: { hello: Hello. }\n',
};

test('a flow that sends a secret along can be called at the terminal', () => {
  const story = 'given http /who answers 200 {}\n\n> caller dials key\n> 3s pass\n';
  expect(new Rehearsal(sceneOf(files, ''), story).play()).toContain('caller hears: Hello.');
});
