=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { ask: main.ask, choices: { yes: { press: 1 }, no: { press: 2 } }, next: { yes: bye, no: bye, silence: bye, invalid: bye } }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: { one: Goodbye., two: Bye. }
=== problems
main.flow.yaml:7:15  error  there is no prompt "main.bye"  [missing-prompt]
 6 |   hello: { ask: main.ask, choices: { yes: { press: 1 }, no: { press: 2 } }, next: { yes: bye, no: bye, silence: bye, invalid: bye } }
 7 |   bye: { say: main.bye, next: done }
   |               ^^^^^^^^
   = it is a group of prompts: name one of them, such as main.bye.one
does not load
