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
  hello: "{{ session.id , text {{ session.type }}"
  ask: How can we help?
  bye: Goodbye.
=== problems
prompts/en.yaml:2:11  error  {{ is not closed before the next {{  [template]
 1 | main:
 2 |   hello: "{{ session.id , text {{ session.type }}"
   |           ^^^^^^^^^^^^^^^^^^^^^
   = write }} after what is to be filled in
does not load
