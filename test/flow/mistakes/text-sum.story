=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { n: { type: integer, default: 1 } }
start: hello
steps:
  hello: { say: main.hello, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: "You are number {{ vars.n - 2 }}."
  ask: How can we help?
  bye: Goodbye.
=== problems
prompts/en.yaml:2:29  error  a text does not reckon with -  [template]
 1 | main:
 2 |   hello: "You are number {{ vars.n - 2 }}."
   |                             ^^^^^^^^^^
   = write {{ vars.n | minus: 2 }}
does not load
