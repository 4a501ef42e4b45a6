=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { found: string }
start: hello
steps:
  hello: { say: main.hello, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:4:9  warning  vars.found is neither written nor read  [unused]
 3 | languages: [en]
 4 | vars: { found: string }
   |         ^^^^^
   = read it, or take it out
loads
