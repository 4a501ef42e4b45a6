=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { n: integer }
start: two
steps:
  two: { ask: main.ask, answer: { type: integer, min: one, max: 9 }, save: n, next: { ok: bye, silence: bye, invalid: bye } }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  ask: How many?
  bye: Goodbye.
=== problems
main.flow.yaml:7:55  error  min: expected a number, found a text  [bad-value]
 6 | steps:
 7 |   two: { ask: main.ask, answer: { type: integer, min: one, max: 9 }, save: n, next: { ok: bye, silence: bye, invalid: bye } }
   |                                                       ^^^
   = write a number in digits, such as 3
does not load
