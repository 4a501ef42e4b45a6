=== main.flow.yaml
flow: main
format: "1"
languages: [en]
start: hello
steps:
  hello: { say: main.hello, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:2:9  error  format: must be 1  [bad-value]
 1 | flow: main
 2 | format: "1"
   |         ^^^
   = write format: 1
does not load
