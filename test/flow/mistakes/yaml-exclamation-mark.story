=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { switch: [{ when: !has(vars.x), next: bye }], else: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:29  error  a text cannot begin with ! without quotes  [yaml]
 5 | steps:
 6 |   hello: { switch: [{ when: !has(vars.x), next: bye }], else: bye }
   |                             ^^^^^^^^^^^^
   = write it in quotes: "!has(vars.x)"
does not load
