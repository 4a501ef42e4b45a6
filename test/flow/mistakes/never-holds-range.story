=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { team: string, score: integer }
start: hello
steps:
  hello: { ask: main.ask, choices: { sales: { press: 1 }, support: { press: 2 } }, save: team, next: { sales: rate, support: rate, silence: bye, invalid: bye } }
  rate: { ask: main.ask, answer: { type: integer, min: 0, max: 10 }, save: score, next: { ok: which, silence: bye, invalid: bye } }
  which: { switch: [{ when: vars.score > 10, next: bye }], else: done }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:9:29  warning  vars.score is never like this  [never-holds]
 8 |   rate: { ask: main.ask, answer: { type: integer, min: 0, max: 10 }, save: score, next: { ok: which, silence: bye, invalid: bye } }
 9 |   which: { switch: [{ when: vars.score > 10, next: bye }], else: done }
   |                             ^^^^^^^^^^^^^^^
   = its question takes 0 to 10
loads
