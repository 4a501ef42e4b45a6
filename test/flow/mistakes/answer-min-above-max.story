=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { n: integer }
start: two
steps:
  two: { ask: main.ask, answer: { type: integer, min: 9, max: 1 }, save: n, next: { ok: bye, silence: bye, invalid: bye } }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  ask: How many?
  bye: Goodbye.
=== problems
main.flow.yaml:7:35  error  answer: min must not be greater than max  [bad-value]
 6 | steps:
 7 |   two: { ask: main.ask, answer: { type: integer, min: 9, max: 1 }, save: n, next: { ok: bye, silence: bye, invalid: bye } }
   |                                   ^^^^
   = exchange the two
does not load
