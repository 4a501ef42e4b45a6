=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { ask: main.ask, choices: { yes: { press: 1 }, no: { press: 1 } }, next: { yes: bye, no: bye, silence: bye, invalid: bye } }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:70  error  the key 1 already means "yes"  [duplicate-choice]
 5 | steps:
 6 |   hello: { ask: main.ask, choices: { yes: { press: 1 }, no: { press: 1 } }, next: { yes: bye, no: bye, silence: bye, invalid: bye } }
   |                                                                      ^
   = give each choice an answer of its own
does not load
