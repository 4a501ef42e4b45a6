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
  bye: 'Goodbye {{ vars.order | money: "EUR" }}.'
=== problems
main.flow.yaml:8:15  warning  vars.order may be unset when "main.bye" is spoken  [maybe-unset]
 7 |   hello: { ask: main.ask, answer: { type: integer, min: 1, max: 9 }, save: order, next: bye }
 8 |   bye: { say: main.bye, next: done }
   |               ^^^^^^^^
   = path: hello (silence) -> bye; write {% if vars.order %}…{% endif %} around what speaks it
loads
