=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { say: main.hello, next: bye
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:10  error  { is never closed  [yaml]
 5 | steps:
 6 |   hello: { say: main.hello, next: bye
   |          ^
   = write name: value, with quotes and brackets in pairs
does not load
