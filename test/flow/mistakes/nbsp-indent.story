=== main.flow.yaml
flow: main
format: 1
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
main.flow.yaml:6:1  error  the indentation has spaces that only look like one  [yaml]
 5 | steps:
 6 |   hello: { say: main.hello, next: bye }
   | ^^
   = indent with plain spaces
does not load
