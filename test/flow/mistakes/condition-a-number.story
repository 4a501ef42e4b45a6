=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { switch: [{ when: 5, next: bye }], else: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:29  error  when: expected a text or true or false, found a number  [bad-value]
 5 | steps:
 6 |   hello: { switch: [{ when: 5, next: bye }], else: bye }
   |                             ^
   = write when: vars.score <= 2, or any other condition
does not load
