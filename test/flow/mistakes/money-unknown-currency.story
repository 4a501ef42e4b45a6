=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { n: { type: number, default: 2 } }
start: hello
steps:
  hello: { say: main.x, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
  x: "{{ vars.n | money: 'dollars' }}"
=== problems
prompts/en.yaml:5:19  error  "dollars" is no currency  [template]
 4 |   bye: Goodbye.
 5 |   x: "{{ vars.n | money: 'dollars' }}"
   |                   ^^^^^^^^^^^^^^^^
   = write its code of three letters, such as EUR
does not load
