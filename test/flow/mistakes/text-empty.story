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
  hello: "Hello {{ }}."
  ask: How can we help?
  bye: Goodbye.
=== problems
prompts/en.yaml:2:20  error  there is nothing between {{ and }}  [template]
 1 | main:
 2 |   hello: "Hello {{ }}."
   |                    ^
   = write a name: {{ vars.name }}
does not load
