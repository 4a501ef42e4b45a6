=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { found: string }
start: hello
steps:
  hello: { switch: [{ when: has(vars.found), next: bye }], else: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:4:9  warning  vars.found is read and nothing ever writes it  [unused]
 3 | languages: [en]
 4 | vars: { found: string }
   |         ^^^^^
   = save it in a step, or give it a default
loads
