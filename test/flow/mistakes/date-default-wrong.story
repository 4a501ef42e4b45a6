=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { n: { type: integer, default: soon } }
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
  x: "{{ vars.n }}"
=== problems
main.flow.yaml:4:38  error  "soon" is not an integer  [value-type]
 3 | languages: [en]
 4 | vars: { n: { type: integer, default: soon } }
   |                                      ^^^^
   = write a value of that type, or declare another type
does not load
