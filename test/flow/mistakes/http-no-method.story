=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { http: https://a.test/x, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:18  error  http: "https://a.test/x" cannot stand here  [bad-value]
 5 | steps:
 6 |   hello: { http: https://a.test/x, next: bye }
   |                  ^^^^^^^^^^^^^^^^
   = is written METHOD url: GET {{ env.API }}/orders
does not load
