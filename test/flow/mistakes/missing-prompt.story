=== main.flow.yaml
flow: main
format: 1
languages: [en, es]
start: hello
steps:
  hello: { say: main.hello, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== prompts/es.yaml
main:
  hello: Hola.
=== problems
main.flow.yaml:7:15  error  prompt "main.bye" has no text in es  [missing-prompt]
 6 |   hello: { say: main.hello, next: bye }
 7 |   bye: { say: main.bye, next: done }
   |               ^^^^^^^^
   = write it in prompts/es.yaml
does not load
