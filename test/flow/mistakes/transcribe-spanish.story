=== main.flow.yaml
flow: main
format: 1
languages: [en, es]
vars: { note: recording }
start: leave
steps:
  leave: { record: main.ask, save: note, transcribe: true, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== prompts/es.yaml
main: { hello: Hola., ask: ¿Qué desea?, bye: Adiós. }
=== problems
main.flow.yaml:7:54  warning  what is said in es is not written down right  [transcribe]
 6 | steps:
 7 |   leave: { record: main.ask, save: note, transcribe: true, next: bye }
   |                                                      ^^^^
   = the carrier writes down English alone; leave transcribe out of a flow for others
loads
