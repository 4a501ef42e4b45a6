=== main.flow.yaml
flow: main
format: 1
languages: [en, es]
start: hello
steps:
  hello: { ask: main.ask, choices: { yes: { press: 1 }, no: { press: 2 } }, next: { yes: bye, no: bye, silence: bye, invalid: bye } }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== prompts/es.yaml
# to be written
=== problems
prompts/es.yaml:1:1  error  the file is empty  [yaml]
 1 | # to be written
   | ^^^^^^^^^^^^^^^
   = write main: and below it hello: Hello, as in main.hello
does not load
