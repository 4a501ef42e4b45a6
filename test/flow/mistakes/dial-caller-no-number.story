=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { dial: '+15551000', callerId: anna, next: { completed: bye, busy: bye, no-answer: bye, failed: bye } }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  bye: Goodbye.
=== problems
main.flow.yaml:6:41  warning  "anna" is not shown by a telephone: one of your numbers is  [bad-value]
 5 | steps:
 6 |   hello: { dial: '+15551000', callerId: anna, next: { completed: bye, busy: bye, no-answer: bye, failed: bye } }
   |                                         ^^^^
   = write a number of yours, as "+15551000", or leave it out
loads
