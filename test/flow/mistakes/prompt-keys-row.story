=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { ask: main.ask, choices: { yes: { press: 1 }, no: { press: 2 } }, next: { yes: bye, no: bye, silence: bye, invalid: bye } }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: Press 1, 2 or 9.
  bye: Goodbye.
=== problems
prompts/en.yaml:3:8  warning  "main.ask" (en) names the key 9, which no choice of "hello" has  [prompt-keys]
 2 |   hello: Hello.
 3 |   ask: Press 1, 2 or 9.
   |        ^^^^^^^^^^^^^^^^
   = its keys are 1, 2
loads
