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
main.flow.yaml:7:1  error  the indentation fits nothing above  [yaml]
 6 | hello: { say: main.hello, next: bye }
 7 |   bye: { say: main.bye, next: done }
   | ^
   = what stands in one block begins in one column, two spaces deeper than what it belongs to
does not load
