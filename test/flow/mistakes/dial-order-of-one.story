=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: ring
steps:
  ring: { dial: "+15551000", order: in-turn, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:37  error  order: "in-turn" cannot stand here  [bad-value]
 5 | steps:
 6 |   ring: { dial: "+15551000", order: in-turn, next: bye }
   |                                     ^^^^^^^
   = only a list has an order: write dial: [ … ]
does not load
