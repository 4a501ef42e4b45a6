=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { n: { type: integer, default: 1 } }
start: hello
steps:
  hello: { set: { n: many }, next: tell }
  tell: { say: main.hello, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: "{{ vars.n }}."
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:7:22  error  "many" is not an integer  [value-type]
 6 | steps:
 7 |   hello: { set: { n: many }, next: tell }
   |                      ^^^^
   = write such a value, or declare it otherwise
does not load
