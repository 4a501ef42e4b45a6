=== main.flow.yaml
flow: main
format: 1
languages: en
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
main.flow.yaml:3:12  error  languages: expected a list, found a text  [bad-value]
 2 | format: 1
 3 | languages: en
   |            ^^
   = write languages: [en, es]
does not load
