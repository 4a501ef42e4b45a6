=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { ask: main.ask, choices: { yes: { press: 1, hear: { en: [] } }, no: { press: 2 } }, next: { yes: bye, no: bye, silence: bye, invalid: bye } }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:67  error  en: needs at least one phrase  [bad-value]
 5 | steps:
 6 |   hello: { ask: main.ask, choices: { yes: { press: 1, hear: { en: [] } }, no: { press: 2 } }, next: { yes: bye, no: bye, silence: bye, invalid: bye } }
   |                                                                   ^^
   = write at least one, or take it out
does not load
