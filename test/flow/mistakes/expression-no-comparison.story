=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { n: { type: integer, default: 1 } }
start: hello
steps:
  hello: { switch: [{ when: "vars.n + 1", next: bye }], else: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:7:29  error  a condition is true or false, this is a number  [expression]
 6 | steps:
 7 |   hello: { switch: [{ when: "vars.n + 1", next: bye }], else: bye }
   |                             ^^^^^^^^^^^^
   = true and false come from a comparison: vars.count > 0, vars.name != ""
does not load
