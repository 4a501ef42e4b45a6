=== inner.flow.yaml
flow: inner
format: 1
languages: [en]
start: done
steps:
  done: { end: completed, give: { order: A1 } }
=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { order: string }
start: go
steps:
  go: { run: inner, save: { order: =answer.ordr }, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:7:37  error  there is no answer.ordr  [unknown-name]
 6 | steps:
 7 |   go: { run: inner, save: { order: =answer.ordr }, next: bye }
   |                                     ^^^^^^^^^^^
   = did you mean "answer.order"?
does not load
