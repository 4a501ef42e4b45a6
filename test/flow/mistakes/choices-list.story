=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello:
    ask: main.ask
    choices: [a, b]
    next: bye
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:8:14  error  choices: expected a map, found a list  [bad-value]
 7 |     ask: main.ask
 8 |     choices: [a, b]
   |              ^^^^^^
   = write choices: { sales: { press: 1 }, support: { press: 2 } }
does not load
