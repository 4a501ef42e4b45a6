=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { run: other, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== other.flow.yaml
flow: other
format: 1
languages: [en]
start: hello
steps:
  hello: { run: main, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:17  error  flow "main" runs itself: main -> other -> main  [recursion]
 5 | steps:
 6 |   hello: { run: other, next: bye }
   |                 ^^^^^
   = to start over, end this flow or go to one of its steps; a transfer may go in circles
does not load
