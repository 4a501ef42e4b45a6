=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { http: POST https://a.test/, body: { '__proto__': 1 }, meanwhile: main.hello, next: { ok: bye, failed: bye } }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:48  error  "__proto__" cannot be the name of a value  [unsafe-key]
 5 | steps:
 6 |   hello: { http: POST https://a.test/, body: { '__proto__': 1 }, meanwhile: main.hello, next: { ok: bye, failed: bye } }
   |                                                ^^^^^^^^^^^
   = other programs take it for a part of every object: choose another name
does not load
