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
  hello: "Hello { session.agentName }."
  ask: How can we help?
  bye: Goodbye.
=== problems
prompts/en.yaml:2:17  warning  "{ session.agentName }" is spoken as it stands  [template]
 1 | main:
 2 |   hello: "Hello { session.agentName }."
   |                 ^^^^^^^^^^^^^^^^^^^^^
   = write {{ session.agentName }}
loads
