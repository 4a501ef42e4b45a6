=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { say: main.hello, next: menu }
  menu: { ask: main.ask, choices: { yes: { press: 1 } }, next: { yes: first, silence: bye, invalid: bye } }
  first: { ask: main.ask, answer: { type: digits }, next: { ok: second, silence: round, invalid: second } }
  second: { ask: main.ask, answer: { type: digits }, next: { ok: first, silence: round, invalid: first } }
  round: { http: GET https://a.test/, next: second }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:8:3  warning  no end can be reached from step "first"  [no-exit]
 7 |   menu: { ask: main.ask, choices: { yes: { press: 1 } }, next: { yes: first, silence: bye, invalid: bye } }
 8 |   first: { ask: main.ask, answer: { type: digits }, next: { ok: second, silence: round, invalid: second } }
   |   ^^^^^
   = path: hello (done) -> menu (yes) -> first; only a caller who hangs up gets out
loads
