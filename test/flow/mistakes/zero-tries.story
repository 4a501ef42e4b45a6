=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { ask: main.ask, answer: { type: integer, min: 1, max: 5 }, tries: 0, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:77  error  tries: must be at least 1  [bad-value]
 5 | steps:
 6 |   hello: { ask: main.ask, answer: { type: integer, min: 1, max: 5 }, tries: 0, next: bye }
   |                                                                             ^
   = write 1 or more
does not load
