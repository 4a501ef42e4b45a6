=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { n: { type: integer, default: 1 } }
start: hello
steps:
  hello:
    switch: [{ when: "{{ vars.n }} == 1", next: bye }]
    else: bye
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:8:23  error  an expression has no {{ }}  [expression]
 7 |   hello:
 8 |     switch: [{ when: "{{ vars.n }} == 1", next: bye }]
   |                       ^^^^^^^^^^^^
   = write vars.n
does not load
