=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { say: main.helo, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:17  error  there is no prompt "main.helo"  [missing-prompt]
 5 | steps:
 6 |   hello: { say: main.helo, next: bye }
   |                 ^^^^^^^^^
   = did you mean "main.hello"?
does not load
