=== main.flow.yaml
flow: main
format: 1
languages: [en]
params: { account: string }
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
main.flow.yaml:4:11  warning  params.account must be given and nothing reads it  [unused]
 3 | languages: [en]
 4 | params: { account: string }
   |           ^^^^^^^
   = read it, give it a default, or take it out
loads
