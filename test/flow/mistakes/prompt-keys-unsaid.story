=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { ask: main.ask, choices: { yes: { press: 1 }, no: { press: 2 }, agent: { press: 0 } }, next: { yes: bye, no: bye, agent: done, silence: bye, invalid: bye } }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: "For yes press 1, for no press 2."
  bye: Goodbye.
=== problems
main.flow.yaml:6:91  warning  the prompt names keys, but not 0 of "agent"  [prompt-keys]
 5 | steps:
 6 |   hello: { ask: main.ask, choices: { yes: { press: 1 }, no: { press: 2 }, agent: { press: 0 } }, next: { yes: bye, no: bye, agent: done, silence: bye, invalid: bye } }
   |                                                                                           ^
   = say it in prompts/en.yaml, or leave press out
loads
