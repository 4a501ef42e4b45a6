=== main.flow.yaml
flow: main
format: 1
langauges: [en]
start: bye
steps:
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:3:1  error  unknown key "langauges"  [unknown-key]
 2 | format: 1
 3 | langauges: [en]
   | ^^^^^^^^^
   = did you mean "languages"?
does not load
