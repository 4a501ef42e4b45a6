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
  hello: "{% if vars.n > 1 %}many"
  ask: How can we help?
  bye: Goodbye.
=== problems
prompts/en.yaml:2:11  error  {% if %} is never closed  [template]
 1 | main:
 2 |   hello: "{% if vars.n > 1 %}many"
   |           ^^^^^^^^^^^^^^^^^^^
   = write {% endif %} where it ends
does not load
