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
  hello: "{{ session.agentName.upper() }}"
  ask: How can we help?
  bye: Goodbye.
=== problems
prompts/en.yaml:2:32  error  a text calls nothing: upper() is no filter  [template]
 1 | main:
 2 |   hello: "{{ session.agentName.upper() }}"
   |                                ^^^^^^
   = filters stand after | : {{ vars.name | upcase }}
does not load
