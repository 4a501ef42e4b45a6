=== shared.yaml
constant: { hotline: "+15552000" }
=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: bye
steps:
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
shared.yaml:1:1  error  unknown key "constant"  [unknown-key]
 1 | constant: { hotline: "+15552000" }
   | ^^^^^^^^
   = did you mean "constants"?
does not load
