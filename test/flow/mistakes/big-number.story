=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { n: { type: integer, default: 123456789012345678901 } }
start: hello
steps:
  hello: { say: main.hello, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: '{{ vars.n }}'
  bye: Goodbye.
=== problems
main.flow.yaml:4:38  error  123456789012345678901 is too large to be kept to its last digit  [yaml]
 3 | languages: [en]
 4 | vars: { n: { type: integer, default: 123456789012345678901 } }
   |                                      ^^^^^^^^^^^^^^^^^^^^^
   = write it in quotes, as a text: "123456789012345678901"
does not load
