=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { n: { type: string, default: a } }
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
  x: "{{ vars.n | truncate: 'many' }}"
=== problems
prompts/en.yaml:5:19  error  the filter truncate is given a text where a number should be  [template]
 4 |   bye: Goodbye.
 5 |   x: "{{ vars.n | truncate: 'many' }}"
   |                   ^^^^^^^^^^^^^^^^
   = write | truncate: 20
does not load
