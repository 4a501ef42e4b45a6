=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { n: integer }
start: two
steps:
  two: { ask: main.ask, answer: { type: intger, min: 1, max: 9 }, input: keys, save: n, next: { ok: bye, silence: bye, invalid: bye } }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  ask: How many?
  bye: Goodbye.
=== problems
main.flow.yaml:7:41  error  type: "intger" cannot stand here  [bad-value]
 6 | steps:
 7 |   two: { ask: main.ask, answer: { type: intger, min: 1, max: 9 }, input: keys, save: n, next: { ok: bye, silence: bye, invalid: bye } }
   |                                         ^^^^^^
   = type must be integer, digits or text
does not load
