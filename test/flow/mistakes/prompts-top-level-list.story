=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { say: main.hello, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
- a
- b
=== problems
prompts/en.yaml:1:1  error  a prompts file is a map from key to text  [bad-value]
 1 | - a
   | ^^^
   = write main: and below it hello: Hello, as in main.hello
does not load
