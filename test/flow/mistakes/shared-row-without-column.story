=== shared.yaml
tables:
  teams:
    north: { queue: a }
    south: { number: "+15551000", queue: b }
=== main.flow.yaml
flow: main
format: 1
languages: [en]
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
shared.yaml:3:5  warning  the row "north" of teams has no number, which other rows have  [tables]
 2 |   teams:
 3 |     north: { queue: a }
   |     ^^^^^
   = what is not there has no value
loads
