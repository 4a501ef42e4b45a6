=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { team: string, score: integer }
start: hello
steps:
  hello: { ask: main.ask, choices: { sales: { press: 1 }, support: { press: 2 } }, save: team, next: { sales: rate, support: rate, silence: bye, invalid: bye } }
  rate: { ask: main.ask, answer: { type: integer, min: 0, max: 10 }, save: score, next: { ok: which, silence: bye, invalid: bye } }
  which: { switch: [{ when: vars.score >= 7, next: bye }, { when: vars.score >= 9, next: done }], else: done }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:9:67  warning  this case is never reached: "vars.score >= 7" is true before it  [shadowed]
 8 |   rate: { ask: main.ask, answer: { type: integer, min: 0, max: 10 }, save: score, next: { ok: which, silence: bye, invalid: bye } }
 9 |   which: { switch: [{ when: vars.score >= 7, next: bye }, { when: vars.score >= 9, next: done }], else: done }
   |                                                                   ^^^^^^^^^^^^^^^
   = put the narrower condition first
loads
