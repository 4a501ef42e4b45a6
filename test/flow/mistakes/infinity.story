=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { ask: main.ask, answer: { type: integer, min: 1, max: .inf }, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:65  error  .inf is no number to count with  [yaml]
 5 | steps:
 6 |   hello: { ask: main.ask, answer: { type: integer, min: 1, max: .inf }, next: bye }
   |                                                                 ^^^^
   = write a number in digits, or leave it out
does not load
