=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { say: main.hello, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: "Hello {{ session.id"
  ask: How can we help?
  bye: Goodbye.
=== problems
prompts/en.yaml:2:17  error  {{ is not closed before the text ends  [template]
 1 | main:
 2 |   hello: "Hello {{ session.id"
   |                 ^^^^^^^^^^^^^
   = write }} after what is to be filled in
does not load
