=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { n: { type: integer, default: 1 } }
start: hello
steps:
  hello: { say: main.hello, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: "{% unles vars.n == 1 %}one{% endunless %}"
  ask: How can we help?
  bye: Goodbye.
=== problems
prompts/en.yaml:2:11  error  there is no tag {% unles %}  [template]
 1 | main:
 2 |   hello: "{% unles vars.n == 1 %}one{% endunless %}"
   |           ^^^^^^^^^^^^^^^^^^^^^^^
   = did you mean {% unless %}?
does not load
