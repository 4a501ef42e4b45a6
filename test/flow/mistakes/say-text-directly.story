=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { say: Hello and welcome to Acme, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:17  error  say: "Hello and welcome to Acme" cannot stand here  [bad-value]
 5 | steps:
 6 |   hello: { say: Hello and welcome to Acme, next: bye }
   |                 ^^^^^^^^^^^^^^^^^^^^^^^^^
   = a prompt is named by its key in prompts/, like main.greeting
does not load
