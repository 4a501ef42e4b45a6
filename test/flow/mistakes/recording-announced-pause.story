=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: tape
steps:
  tape: { recording: pause, announce: main.hello, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:39  error  announce: "main.hello" cannot stand here  [bad-value]
 5 | steps:
 6 |   tape: { recording: pause, announce: main.hello, next: bye }
   |                                       ^^^^^^^^^^
   = only what starts is announced
does not load
