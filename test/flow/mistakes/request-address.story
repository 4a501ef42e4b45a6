=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { http: POST ftp://a.test/x, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:18  error  nothing can be asked at "ftp://a.test/x"  [bad-value]
 5 | steps:
 6 |   hello: { http: POST ftp://a.test/x, next: bye }
   |                  ^^^^^^^^^^^^^^^^^^^
   = write METHOD https://host/path, or METHOD {{ env.NAME }}/path
does not load
