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
  hello: Hello {{ session.agentNam }}.
  ask: How can we help?
  bye: Goodbye.
=== problems
prompts/en.yaml:2:19  error  there is no session.agentNam  [unknown-name]
 1 | main:
 2 |   hello: Hello {{ session.agentNam }}.
   |                   ^^^^^^^^^^^^^^^^
   = did you mean "session.agentName"?
does not load
