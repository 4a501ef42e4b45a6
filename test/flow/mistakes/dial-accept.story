=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: ring
steps:
  ring: { dial: "+15551000", accept: "12", next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:38  error  accept: "12" cannot stand here  [bad-value]
 5 | steps:
 6 |   ring: { dial: "+15551000", accept: "12", next: bye }
   |                                      ^^^^
   = must be one key, or true for any key
does not load
