=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:5:7  error  steps: expected a map, found nothing  [bad-value]
 4 | start: hello
 5 | steps:
   |       ^
   = write steps: and below it greet: { say: main.greeting, next: menu }
does not load
