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
  hello: {{ session.agentName | upper }}.
  ask: How can we help?
  bye: Goodbye.
=== problems
prompts/en.yaml:2:41  error  a bracket or comma stands where a text should end  [yaml]
 1 | main:
 2 |   hello: {{ session.agentName | upper }}.
   |                                         ^
   = a text with {{ … }} must be in quotes
does not load
