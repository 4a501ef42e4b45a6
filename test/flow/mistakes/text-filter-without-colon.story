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
  hello: "{{ session.agentName | default 'you' }}"
  ask: How can we help?
  bye: Goodbye.
=== problems
prompts/en.yaml:2:32  error  a : is missing after the filter default  [template]
 1 | main:
 2 |   hello: "{{ session.agentName | default 'you' }}"
   |                                ^^^^^^^^^^^
   = write | default: "…"
does not load
