=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { say: main.hello, next: menu }
  menu: { ask: main.ask, choices: { yes: { press: 1 } }, next: { yes: one, silence: bye, invalid: bye } }
  one: { switch: [{ when: 'session.type == "web"', next: bye }], else: two }
  two: { say: main.hello, next: one }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:8:3  error  one -> two -> one would go round without ever waiting for the caller  [busy-loop]
 7 |   menu: { ask: main.ask, choices: { yes: { press: 1 } }, next: { yes: one, silence: bye, invalid: bye } }
 8 |   one: { switch: [{ when: 'session.type == "web"', next: bye }], else: two }
   |   ^^^
   = path: hello (done) -> menu (yes) -> one; let one of them lead to a question, an agent or an end
does not load
