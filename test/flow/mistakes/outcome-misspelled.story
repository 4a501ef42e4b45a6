=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello:
    ask: main.ask
    answer: { type: integer, min: 1, max: 5 }
    next: { ok: bye, silent: bye, invalid: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:9:22  error  "hello" has no outcome "silent"  [unknown-outcome]
 8 |     answer: { type: integer, min: 1, max: 5 }
 9 |     next: { ok: bye, silent: bye, invalid: bye }
   |                      ^^^^^^
   = did you mean "silence"?
does not load
