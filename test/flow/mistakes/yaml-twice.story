=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { say: main.hello, next: bye }
  hello: { say: main.hello, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:7:3  error  this name stands here twice  [yaml]
 6 |   hello: { say: main.hello, next: bye }
 7 |   hello: { say: main.hello, next: bye }
   |   ^
   = each name may stand here once
does not load
