=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { n: { type: string, default: a } }
start: hello
steps:
  hello: { say: main.x, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
  x: "{{ vars.n | replace }}"
=== problems
prompts/en.yaml:5:19  error  the filter replace is given too little  [template]
 4 |   bye: Goodbye.
 5 |   x: "{{ vars.n | replace }}"
   |                   ^^^^^^^
   = write | replace: "a", "b"
does not load
