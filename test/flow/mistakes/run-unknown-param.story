=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { run: other, params: { nam: x }, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== other.flow.yaml
flow: other
format: 1
languages: [en]
params: { name: { type: string, default: x } }
start: hello
steps:
  hello: { say: main.name, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
  name: "{{ params.name }}"
=== problems
main.flow.yaml:6:34  error  flow "other" has no param "nam"  [unknown-param]
 5 | steps:
 6 |   hello: { run: other, params: { nam: x }, next: bye }
   |                                  ^^^
   = did you mean "name"?
does not load
