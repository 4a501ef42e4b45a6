=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: when
steps:
  when: { switch: [{ when: 'var.n > 4', next: bye }], else: hello }
  hello: { say: main.hello, next: done }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  bye: Goodbye.
=== problems
main.flow.yaml:6:29  error  "var" is a word of the language and no name  [expression]
 5 | steps:
 6 |   when: { switch: [{ when: 'var.n > 4', next: bye }], else: hello }
   |                             ^^^
   = did you mean "vars"?
does not load
