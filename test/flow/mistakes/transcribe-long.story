=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { note: recording }
start: leave
steps:
  leave: { record: main.ask, save: note, transcribe: true, maxLength: 5m, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:7:71  warning  a recording of more than 2 minutes is not written down  [transcribe]
 6 | steps:
 7 |   leave: { record: main.ask, save: note, transcribe: true, maxLength: 5m, next: bye }
   |                                                                       ^^
   = write maxLength: 2m, or leave transcribe out
loads
