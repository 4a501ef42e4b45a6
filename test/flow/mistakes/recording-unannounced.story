=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: tape
steps:
  tape: { recording: start, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:22  error  recording: "start" cannot stand here  [bad-value]
 5 | steps:
 6 |   tape: { recording: start, next: bye }
   |                      ^^^^^
   = nobody is recorded who was not told: write announce: with a prompt, or announce: false after a question
does not load
