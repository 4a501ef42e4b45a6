=== shared.yaml
constants: { hotline: "+15552000" }
=== main.flow.yaml
flow: main
format: 1
languages: [en]
constants: { hotline: "+15551000" }
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
main.flow.yaml:4:14  warning  constants.hotline is also in shared.yaml, and this flow does not see that one  [shared-name]
 3 | languages: [en]
 4 | constants: { hotline: "+15551000" }
   |              ^^^^^^^
   = take it out here, or name it otherwise
loads
