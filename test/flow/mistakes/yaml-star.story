=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { ask: main.ask, choices: { yes: { press: * } }, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:52  error  anchors and aliases are not part of the flow language  [yaml]
 5 | steps:
 6 |   hello: { ask: main.ask, choices: { yes: { press: * } }, next: bye }
   |                                                    ^
   = the key * must be in quotes: "*"
does not load
