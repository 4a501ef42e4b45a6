=== known
{"env": ["ORDER_API"]}
=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { http: 'GET {{ env.ODER_API }}/x', meanwhile: main.hello, next: { ok: bye, failed: bye } }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:26  error  there is no env.ODER_API  [unknown-name]
 5 | steps:
 6 |   hello: { http: 'GET {{ env.ODER_API }}/x', meanwhile: main.hello, next: { ok: bye, failed: bye } }
   |                          ^^^^^^^^^^^^
   = did you mean "env.ORDER_API"?
does not load
