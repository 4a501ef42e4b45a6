/** Flows of one greeting, for tests that change them. */

/** @param greeting what the caller hears first */
export function smallFlows(greeting: string): { [path: string]: string } {
  return {
    'hello.flow.yaml': `flow: hello
format: 1
languages: [en]
start: greet
steps:
  greet:
    ask: main.greet
    choices: { go: { press: 1, hear: { en: [go] } } }
    next: { go: next, silence: next, invalid: next }
  next: { say: main.bye, next: done }
  done: { end: completed }
`,
    'prompts/en.yaml': `main:\n  greet: ${greeting}\n  bye: Goodbye from ${greeting}\n`,
    'settings.example.yaml': 'numbers:\n  "+15551000": { flow: hello, language: en }\n',
  };
}
