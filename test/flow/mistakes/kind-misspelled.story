=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { sya: main.hello, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:3  error  step "hello" does not say what it does  [step-kind]
 5 | steps:
 6 |   hello: { sya: main.hello, next: bye }
   |   ^^^^^
   = a step does one of: say, ask, record, recording, queue, callback, dial, transfer, message, http, hours, set, switch, run, end, todo
does not load
