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
  hello: "Hello {{ session.agentName || 'you' }}."
  ask: How can we help?
  bye: Goodbye.
=== problems
prompts/en.yaml:2:38  error  || is no sign of a text  [template]
 1 | main:
 2 |   hello: "Hello {{ session.agentName || 'you' }}."
   |                                      ^^^^^^^^
   = words for what has no value: {{ vars.name | default: "…" }}
does not load
