=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { talked: integer }
start: ring
steps:
  ring: { dial: "+15551000", save: { talked: =answer.secons }, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:7:47  error  there is no answer.secons  [unknown-name]
 6 | steps:
 7 |   ring: { dial: "+15551000", save: { talked: =answer.secons }, next: bye }
   |                                               ^^^^^^^^^^^^^
   = did you mean "answer.seconds"?
does not load
