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
  ask: How can we help?
  bye: # please
=== problems
prompts/en.yaml:4:3  error  prompt "main.bye" has no text: # begins a remark  [bad-value]
 3 |   ask: How can we help?
 4 |   bye: # please
   |   ^^^
   = write a text that begins with # in quotes
does not load
