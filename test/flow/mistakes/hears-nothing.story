=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { http: GET https://a.test/, next: { ok: bye, failed: done } }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:8:3  warning  a call ends at "done" and the caller has heard nothing  [hears-nothing]
 7 |   bye: { say: main.bye, next: done }
 8 |   done: { end: completed }
   |   ^^^^
   = path: hello (failed) -> done; say something before it
loads
