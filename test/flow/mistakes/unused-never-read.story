=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { found: string }
start: hello
steps:
  hello: { set: { found: a }, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:4:9  warning  vars.found is set and nothing reads it  [unused]
 3 | languages: [en]
 4 | vars: { found: string }
   |         ^^^^^
   = read it, or take it out
loads
