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
  hello: "many{% endif %}"
  ask: How can we help?
  bye: Goodbye.
=== problems
prompts/en.yaml:2:15  error  {% endif %} belongs to nothing  [template]
 1 | main:
 2 |   hello: "many{% endif %}"
   |               ^^^^^^^^^^^
   = write {% if … %} before it
does not load
