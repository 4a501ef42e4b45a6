=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { say: main.hello, headers: { X-Key: a }, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:29  error  unknown key "headers"  [unknown-key]
 5 | steps:
 6 |   hello: { say: main.hello, headers: { X-Key: a }, next: bye }
   |                             ^^^^^^^
   = headers is a key of http
does not load
