=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { say: [main.hello, main.bye], next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:17  error  say: expected a text, found a list  [bad-value]
 5 | steps:
 6 |   hello: { say: [main.hello, main.bye], next: bye }
   |                 ^^^^^^^^^^^^^^^^^^^^^^
   = write say: main.greeting, the key of one prompt; a prompt may have several parts
does not load
