=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { ask: main.ask, answer: { type: digits }, timeout: 5 seconds, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:62  error  timeout: "5 seconds" cannot stand here  [bad-value]
 5 | steps:
 6 |   hello: { ask: main.ask, answer: { type: digits }, timeout: 5 seconds, next: bye }
   |                                                              ^^^^^^^^^
   = a duration is written like 60s, 2m or 1h
does not load
