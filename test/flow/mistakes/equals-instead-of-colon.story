=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello:
    say = main.hello
    next: bye
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:7:5  error  a ": " is missing after this name  [yaml]
 6 |   hello:
 7 |     say = main.hello
   |     ^^^^^^^^^^^^^^^^
   = write name: value, with quotes and brackets in pairs
does not load
