=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { code: string }
start: hello
steps:
  hello: { ask: main.ask, answer: { type: digits, sensitive: true }, save: code, next: { ok: bye, silence: done, invalid: done } }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye {{ vars.code }}.
=== problems
prompts/en.yaml:4:19  error  vars.code is a secret of the caller and can only be sent with http  [secret-use]
 3 |   ask: How can we help?
 4 |   bye: Goodbye {{ vars.code }}.
   |                   ^^^^^^^^^
   = read it in the headers, the body or the form of an http step
does not load
