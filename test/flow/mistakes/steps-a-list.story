=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  - hello: { say: main.hello, next: bye }
  - bye: { say: main.bye, next: done }
  - done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:3  error  steps: expected a map, found a list  [bad-value]
 5 | steps:
 6 |   - hello: { say: main.hello, next: bye }
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = write steps: and below it greet: { say: main.greeting, next: menu }
does not load
