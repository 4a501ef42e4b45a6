=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { ask: main.ask, choices: { yes: { press: 1 } }, next: { yse: bye, yes: bye, silence: bye, invalid: bye } }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:67  error  "hello" has no outcome "yse"  [unknown-outcome]
 5 | steps:
 6 |   hello: { ask: main.ask, choices: { yes: { press: 1 } }, next: { yse: bye, yes: bye, silence: bye, invalid: bye } }
   |                                                                   ^^^
   = its outcomes are yes, silence, invalid
does not load
