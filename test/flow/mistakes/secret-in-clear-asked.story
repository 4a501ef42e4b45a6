=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { pin: string }
start: hello
steps:
  hello: { ask: main.ask, answer: { type: digits }, save: pin, next: { ok: bye, silence: bye, invalid: bye } }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:7:59  warning  "pin" looks like a secret, and is kept in logs, records and answers  [secret-in-clear]
 6 | steps:
 7 |   hello: { ask: main.ask, answer: { type: digits }, save: pin, next: { ok: bye, silence: bye, invalid: bye } }
   |                                                           ^^^
   = write sensitive: true in its answer: only http may then send it
loads
