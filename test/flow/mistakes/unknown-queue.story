=== known
{"queues": ["support", "sales"]}
=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { queue: suport, next: { completed: bye, timeout: bye, failed: bye } }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:19  error  queue "suport" does not exist on this platform  [unknown-queue]
 5 | steps:
 6 |   hello: { queue: suport, next: { completed: bye, timeout: bye, failed: bye } }
   |                   ^^^^^^
   = did you mean "support"?
does not load
