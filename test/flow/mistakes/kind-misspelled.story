=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { sya: main.hello, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:12  error  there is no kind of step "sya"  [step-kind]
 5 | steps:
 6 |   hello: { sya: main.hello, next: bye }
   |            ^^^
   = did you mean "say"?
does not load
