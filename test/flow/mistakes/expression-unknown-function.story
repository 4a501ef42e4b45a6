=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { switch: [{ when: "len(session.id) > 1", next: bye }], else: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:30  error  there is no function len()  [expression]
 5 | steps:
 6 |   hello: { switch: [{ when: "len(session.id) > 1", next: bye }], else: bye }
   |                              ^^^^^^^^^^^^^^^
   = did you mean size()?
does not load
