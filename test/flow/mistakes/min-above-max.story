=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { ask: main.ask, answer: { type: integer, min: 9, max: 5 }, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:37  error  answer: min must not be greater than max  [bad-value]
 5 | steps:
 6 |   hello: { ask: main.ask, answer: { type: integer, min: 9, max: 5 }, next: bye }
   |                                     ^^^^
   = exchange the two
does not load
