=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  // greets
  hello: { say: main.hello, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:3  error  a ": " is missing after this name  [yaml]
 5 | steps:
 6 |   // greets
   |   ^^^^^^^^^
   = a remark begins with #
does not load
