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
  hello: "{{ vars.n == 1 }} it is."
  ask: How can we help?
  bye: Goodbye.
=== problems
prompts/en.yaml:2:21  warning  == compares nothing in {{ }}  [template]
 1 | main:
 2 |   hello: "{{ vars.n == 1 }} it is."
   |                     ^^
   = conditions stand in {% if vars.count == 1 %}…{% endif %}
loads
