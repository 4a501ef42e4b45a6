=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { order: integer }
start: hello
steps:
  hello: { ask: main.ask, answer: { type: integer, min: 1, max: 9 }, save: order, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: 'Goodbye {{ vars.order | default: "…" | money: "EUR" }}.'
=== problems
prompts/en.yaml:4:33  warning  the filter money cannot speak "…"  [template]
 3 |   ask: How can we help?
 4 |   bye: 'Goodbye {{ vars.order | default: "…" | money: "EUR" }}.'
   |                                 ^^^^^^^^^^^^^
   = put {% if vars.name %}…{% endif %} around it, and leave default out
loads
