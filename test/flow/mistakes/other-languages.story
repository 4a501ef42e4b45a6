=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { ask: main.ask, choices: { yes: { press: 1, hear: { en: [yes], fr: [oui] } }, no: { press: 2 } }, next: { yes: bye, no: bye, silence: bye, invalid: bye } }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:74  warning  the flow does not speak fr  [other-language]
 5 | steps:
 6 |   hello: { ask: main.ask, choices: { yes: { press: 1, hear: { en: [yes], fr: [oui] } }, no: { press: 2 } }, next: { yes: bye, no: bye, silence: bye, invalid: bye } }
   |                                                                          ^^
   = its languages are en: name fr among them, or take out what is written in it
loads
