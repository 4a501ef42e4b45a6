=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { ask: main.ask, answer: { type: integer, min: one, max: 5 }, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:57  error  min: expected a number, found a text  [bad-value]
 5 | steps:
 6 |   hello: { ask: main.ask, answer: { type: integer, min: one, max: 5 }, next: bye }
   |                                                         ^^^
   = write a number in digits, such as 3
does not load
