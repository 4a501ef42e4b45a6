=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: ask
steps:
  ask: { ask: main.ask, choices: { one: { press: 0x2 } }, next: { one: bye, silence: bye, invalid: bye } }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:50  error  press: "0x2" cannot stand here  [bad-value]
 5 | steps:
 6 |   ask: { ask: main.ask, choices: { one: { press: 0x2 } }, next: { one: bye, silence: bye, invalid: bye } }
   |                                                  ^^^
   = keys are the digits 0-9, "*" and "#"
does not load
