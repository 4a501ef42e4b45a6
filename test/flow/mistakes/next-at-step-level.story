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
main.flow.yaml:8:3  error  "next" stands among the steps and is none  [step-kind]
 7 |     say: main.hello
 8 |   next: bye
   |   ^^^^
   = indent it further, below "hello:"
does not load
