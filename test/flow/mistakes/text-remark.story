=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { ask: main.ask, choices: { yes: { press: 1 }, no: { press: "#" } }, next: { yes: bye, no: bye, silence: bye, invalid: bye } }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: For yes press 1, for no press # please.
  bye: Goodbye.
=== problems
prompts/en.yaml:3:38  warning  the text ends here: # begins a remark, which nobody hears  [text-remark]
 2 |   hello: Hello.
 3 |   ask: For yes press 1, for no press # please.
   |                                      ^^^^^^^^^
   = write the text in quotes: "For yes press 1, for no press # please."
loads
