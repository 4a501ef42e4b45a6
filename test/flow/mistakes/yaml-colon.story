=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { say: main.hello, next: bye, note: Careful: really }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:46  error  an indented block cannot stand inside { } or [ ]  [yaml]
 5 | steps:
 6 |   hello: { say: main.hello, next: bye, note: Careful: really }
   |                                              ^^^^^^^^^^^^^^^^
   = a text that contains ": " must be in quotes, or begin on the next line after >-
does not load
