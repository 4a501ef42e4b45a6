=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { ask: main.ask, choices: { yes: { press: 1 } }, next: { yes: bye, silence: bye } }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:3  error  "hello" does not say where to go on invalid  [missing-outcome]
 5 | steps:
 6 |   hello: { ask: main.ask, choices: { yes: { press: 1 } }, next: { yes: bye, silence: bye } }
   |   ^^^^^
   = a caller who ends up there would be cut off
does not load
