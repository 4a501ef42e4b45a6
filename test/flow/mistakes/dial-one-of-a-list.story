=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: ring
steps:
  ring: { dial: ["+15551000", anna], next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:31  error  "anna" cannot be dialled  [bad-value]
 5 | steps:
 6 |   ring: { dial: ["+15551000", anna], next: bye }
   |                               ^^^^
   = write "+15551000", client:name or sip:user@host
does not load
