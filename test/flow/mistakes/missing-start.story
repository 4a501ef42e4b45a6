=== main.flow.yaml
flow: main
format: 1
languages: [en]
steps:
  hello: { say: main.hello, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:1:1  error  "start" is missing  [missing-key]
 1 | flow: main
   | ^^^^
   = write start: greet
does not load
