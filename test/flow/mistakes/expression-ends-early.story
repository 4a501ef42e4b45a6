=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { n: { type: integer, default: 1 } }
start: hello
steps:
  hello: { switch: [{ when: "vars.n > 1 &&", next: bye }], else: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:7:43  error  the expression ends too early  [expression]
 6 | steps:
 7 |   hello: { switch: [{ when: "vars.n > 1 &&", next: bye }], else: bye }
   |                                           ^
   = a value is missing at its end
does not load
