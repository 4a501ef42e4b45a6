=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { say: main.hello, next: [bye] }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:35  error  next: must be the name of a step, or a map from outcome to step  [bad-value]
 5 | steps:
 6 |   hello: { say: main.hello, next: [bye] }
   |                                   ^^^^^
   = write next: bye, or next: { ok: bye, silence: again }
does not load
