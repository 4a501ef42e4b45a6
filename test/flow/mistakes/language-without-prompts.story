=== main.flow.yaml
flow: main
format: 1
languages: [en, es]
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
main.flow.yaml:3:17  error  there are no prompts in es  [missing-prompt]
 2 | format: 1
 3 | languages: [en, es]
   |                 ^^
   = write prompts/es.yaml, or take es out
does not load
