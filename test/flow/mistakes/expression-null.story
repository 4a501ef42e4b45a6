=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { n: { type: integer, default: 1 } }
start: hello
steps:
  hello: { switch: [{ when: "vars.n == null", next: bye }], else: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:7:30  error  a number == nothing (null) makes no sense  [expression]
 6 | steps:
 7 |   hello: { switch: [{ when: "vars.n == null", next: bye }], else: bye }
   |                              ^^^^^^^^^^^^^^
   = ask with has(vars.name) whether it has a value
does not load
