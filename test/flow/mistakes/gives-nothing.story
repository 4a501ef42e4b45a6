=== inner.flow.yaml
flow: inner
format: 1
languages: [en]
start: done
steps:
  done: { end: completed }
=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { found: any }
start: go
steps:
  go: { run: inner, save: found, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:7:21  warning  no end of flow "inner" gives anything, so vars.found stays unset  [gives-nothing]
 6 | steps:
 7 |   go: { run: inner, save: found, next: bye }
   |                     ^^^^
   = write give: in its end step, with what is to be kept
loads
