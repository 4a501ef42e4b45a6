=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { say: main.hello, next: menu }
  menu: { ask: main.ask, choices: { yes: { press: 1 } }, next: { yes: bye, silence: again, invalid: bye } }
  again: { say: main.hello, next: menu }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:7:85  warning  who says nothing is asked for ever: menu -> again -> menu  [silence-loop]
 6 |   hello: { say: main.hello, next: menu }
 7 |   menu: { ask: main.ask, choices: { yes: { press: 1 } }, next: { yes: bye, silence: again, invalid: bye } }
   |                                                                                     ^^^^^
   = path: hello (done) -> menu; let silence lead to an end or an agent
loads
