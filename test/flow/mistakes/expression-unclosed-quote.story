=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { switch: [{ when: "session.id == 'a", next: bye }], else: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:44  error  a text in quotes is not closed  [expression]
 5 | steps:
 6 |   hello: { switch: [{ when: "session.id == 'a", next: bye }], else: bye }
   |                                            ^^
   = the same quote stands before and after a text
does not load
