=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { http: GET https://a.test/, headers: { 'X Key': a }, meanwhile: main.hello, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:50  error  "X Key" is not a possible name here  [bad-value]
 5 | steps:
 6 |   hello: { http: GET https://a.test/, headers: { 'X Key': a }, meanwhile: main.hello, next: bye }
   |                                                  ^^^^^^^
   = a header has a name like X-Api-Key
does not load
