=== main.flow.yaml
flow: mian
format: 1
languages: [en]
start: bye
steps:
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:1:7  error  flow "mian" is in the file main.flow.yaml  [file-name]
 1 | flow: mian
   |       ^^^^
   = name the file mian.flow.yaml
does not load
