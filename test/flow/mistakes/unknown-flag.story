=== known
{"flags": ["systemDown"]}
=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { switch: [{ when: "flags.systmDown", next: bye }], else: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:30  error  there is no flags.systmDown  [unknown-name]
 5 | steps:
 6 |   hello: { switch: [{ when: "flags.systmDown", next: bye }], else: bye }
   |                              ^^^^^^^^^^^^^^^
   = did you mean "flags.systemDown"?
does not load
