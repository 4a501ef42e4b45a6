=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { say: main.hello, next: bye }
  lost: { say: main.hello, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:7:3  warning  nothing leads to step "lost"  [unreachable]
 6 |   hello: { say: main.hello, next: bye }
 7 |   lost: { say: main.hello, next: bye }
   |   ^^^^
   = lead to it with next, or take it out
loads
