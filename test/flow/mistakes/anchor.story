=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: &h { say: main.hello, next: bye }
  again: *h
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:7:10  error  anchors and aliases are not part of the flow language  [yaml]
 6 |   hello: &h { say: main.hello, next: bye }
 7 |   again: *h
   |          ^^
   = write a text that begins with * in quotes: "*"
does not load
