=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { n: integer }
start: two
steps:
  two: { ask: main.ask, chioces: { ok: { press: 1 } }, save: n, next: { ok: bye, silence: bye, invalid: bye } }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  ask: How many?
  bye: Goodbye.
=== problems
main.flow.yaml:7:25  error  unknown key "chioces"  [unknown-key]
 6 | steps:
 7 |   two: { ask: main.ask, chioces: { ok: { press: 1 } }, save: n, next: { ok: bye, silence: bye, invalid: bye } }
   |                         ^^^^^^^
   = did you mean "choices"?
does not load
