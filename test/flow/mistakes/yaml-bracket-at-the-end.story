=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { say: main.hello, next: bye }
  bye: { say: main.bye, next: done }
  done: {
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:8:9  error  { is never closed  [yaml]
 7 |   bye: { say: main.bye, next: done }
 8 |   done: {
   |         ^
   = write name: value, with quotes and brackets in pairs
does not load
