=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello:
  say: main.hello
  next: bye
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:7:3  error  "say" stands among the steps and is none  [step-kind]
 6 |   hello:
 7 |   say: main.hello
   |   ^^^
   = indent it further, below "hello:"
does not load
