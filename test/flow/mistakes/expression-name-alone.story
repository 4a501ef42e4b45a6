=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { n: { type: integer, default: 1 } }
start: hello
steps:
  hello: { switch: [{ when: "n > 1 || vars.n > 1", next: bye }], else: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:7:30  error  there is no "n"  [unknown-name]
 6 | steps:
 7 |   hello: { switch: [{ when: "n > 1 || vars.n > 1", next: bye }], else: bye }
   |                              ^
   = did you mean "vars.n"?
does not load
