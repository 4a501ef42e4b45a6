=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { say: main.hello, ask: main.ask, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:29  error  step "hello" does two kinds of work: say and ask  [step-kind]
 5 | steps:
 6 |   hello: { say: main.hello, ask: main.ask, next: bye }
   |                             ^^^
   = make "ask" a step of its own and go to it with next
does not load
