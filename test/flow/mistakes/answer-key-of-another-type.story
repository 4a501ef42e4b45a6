=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { ask: main.ask, answer: { type: text, min: 3 }, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:49  error  unknown key "min"  [unknown-key]
 5 | steps:
 6 |   hello: { ask: main.ask, answer: { type: text, min: 3 }, next: bye }
   |                                                 ^^^
   = known keys: maxLength
does not load
