=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { queue: { name: support }, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:21  error  queue: expected a text, found a map  [bad-value]
 5 | steps:
 6 |   hello: { queue: { name: support }, next: bye }
   |                     ^^^^
   = write queue: support
does not load
