=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { say: main.hello, interruptible: yes, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:44  error  interruptible: expected true or false, found a text  [bad-value]
 5 | steps:
 6 |   hello: { say: main.hello, interruptible: yes, next: bye }
   |                                            ^^^
   = write true or false
does not load
