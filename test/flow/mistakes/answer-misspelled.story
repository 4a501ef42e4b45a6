=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { n: integer }
start: two
steps:
  two: { ask: main.ask, anwser: { type: integer, min: 1, max: 9 }, save: n, next: { ok: bye, silence: bye, invalid: bye } }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  ask: How many?
  bye: Goodbye.
=== problems
main.flow.yaml:7:25  error  unknown key "anwser"  [unknown-key]
 6 | steps:
 7 |   two: { ask: main.ask, anwser: { type: integer, min: 1, max: 9 }, save: n, next: { ok: bye, silence: bye, invalid: bye } }
   |                         ^^^^^^
   = did you mean "answer"?
does not load
