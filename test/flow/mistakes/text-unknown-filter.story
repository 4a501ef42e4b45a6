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
  hello: Today is {{ clock.date | dat }}.
  ask: How can we help?
  bye: Goodbye.
=== problems
prompts/en.yaml:2:19  error  there is no filter "dat"  [template]
 1 | main:
 2 |   hello: Today is {{ clock.date | dat }}.
   |                   ^^^^^^^^^^^^^^^^^^^^^^
   = did you mean "date"?
does not load
