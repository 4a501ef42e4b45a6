=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: when
steps:
  when: { switch: [{ when: 'clock.hour < 12 && (clock.weekday == "Sunday" || clock.weekday == "saturday")', next: bye }], else: hello }
  hello: { say: main.hello, next: done }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  bye: Goodbye.
=== problems
main.flow.yaml:6:49  warning  clock.weekday is never "Sunday"  [never-holds]
 5 | steps:
 6 |   when: { switch: [{ when: 'clock.hour < 12 && (clock.weekday == "Sunday" || clock.weekday == "saturday")', next: bye }], else: hello }
   |                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^
   = did you mean "sunday"?
loads
