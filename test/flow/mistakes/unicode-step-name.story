=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: héllo
steps:
  héllo: { say: main.hello, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:3  error  "héllo" is not a possible name here  [bad-value]
 5 | steps:
 6 |   héllo: { say: main.hello, next: bye }
   |   ^^^^^
   = a name begins with a lower-case letter and has letters, digits, - and _ only
does not load
