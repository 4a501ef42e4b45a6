=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { n: { type: string, default: a } }
start: hello
steps:
  hello:
    switch: [{ when: vars.n == “b”, next: bye }]
    else: bye
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:8:32  error  “ is no quote of an expression  [expression]
 7 |   hello:
 8 |     switch: [{ when: vars.n == “b”, next: bye }]
   |                                ^
   = write texts in plain quotes: "yes"
does not load
