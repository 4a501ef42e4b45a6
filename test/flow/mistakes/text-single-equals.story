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
  hello: "{% if vars.n = 1 %}one{% endif %}"
  ask: How can we help?
  bye: Goodbye.
=== problems
prompts/en.yaml:2:25  error  a single = compares nothing  [template]
 1 | main:
 2 |   hello: "{% if vars.n = 1 %}one{% endif %}"
   |                         ^^
   = two values are compared with ==
does not load
