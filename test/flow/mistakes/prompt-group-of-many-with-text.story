=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { say: main.text, next: more }
  more: { say: main.more, next: again }
  again: { say: main.again, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  text: Hello.
  more: There is more.
  again: Once again.
  bye: Goodbye.
=== problems
prompts/en.yaml:2:3  error  in a group of prompts none can be called "text"  [bad-value]
 1 | main:
 2 |   text: Hello.
   |   ^^^^
   = text, audio and parts make a prompt of the map they stand in: give this one another name
does not load
