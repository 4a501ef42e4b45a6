=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: when
steps:
  when: { switch: [{ when: 'clock.hour > 25', next: bye }], else: hello }
  hello: { say: main.hello, next: done }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  bye: Goodbye.
=== problems
main.flow.yaml:6:29  warning  clock.hour is never like this  [never-holds]
 5 | steps:
 6 |   when: { switch: [{ when: 'clock.hour > 25', next: bye }], else: hello }
   |                             ^^^^^^^^^^^^^^^
   = it is 0 to 23
loads
