=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { order: { type: string, default: x } }
start: hello
steps:
  hello: { ask: main.ask, answer: { type: digits }, save: ordr, next: { ok: bye, silence: bye, invalid: bye } }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye {{ vars.order }}.
=== problems
main.flow.yaml:7:59  error  there is no var "ordr"  [unknown-var]
 6 | steps:
 7 |   hello: { ask: main.ask, answer: { type: digits }, save: ordr, next: { ok: bye, silence: bye, invalid: bye } }
   |                                                           ^^^^
   = did you mean "order"?
does not load
