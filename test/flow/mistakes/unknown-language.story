=== main.flow.yaml
flow: main
format: 1
languages: [english]
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
main.flow.yaml:3:13  error  languages: "english" cannot stand here  [bad-value]
 2 | format: 1
 3 | languages: [english]
   |             ^^^^^^^
   = a language is written like en or es-MX
does not load
