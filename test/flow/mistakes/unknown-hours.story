=== known
{"hours": ["office"]}
=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { hours: ofice, next: { open: bye, closed: bye, holiday: bye } }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:19  error  hours "ofice" do not exist on this platform  [unknown-hours]
 5 | steps:
 6 |   hello: { hours: ofice, next: { open: bye, closed: bye, holiday: bye } }
   |                   ^^^^^
   = did you mean "office"?
does not load
