=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { ask: main.ask, answer: { type: integer, min: 1, max: 5 }, timeout: 99999999999999999999s, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:79  error  timeout: "99999999999999999999s" cannot stand here  [bad-value]
 5 | steps:
 6 |   hello: { ask: main.ask, answer: { type: integer, min: 1, max: 5 }, timeout: 99999999999999999999s, next: bye }
   |                                                                               ^^^^^^^^^^^^^^^^^^^^^
   = must be between 1 and 60 seconds
does not load
