=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { say: main.hello, next: goodby }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:35  error  step "goodby" does not exist  [unknown-step]
 5 | steps:
 6 |   hello: { say: main.hello, next: goodby }
   |                                   ^^^^^^
   = write a step of that name; there are hello, bye, done
does not load
