=== main.flow.yaml
flow: main
format: 1
languages: [en]
vars: { code: string }
start: hello
steps:
  hello: { ask: main.ask, answer: { type: digits, sensitive: true }, save: code, next: { ok: send, silence: bye, invalid: bye } }
  send: { http: POST http://crm.test/, body: { code: '{{ vars.code }}' }, next: { ok: bye, failed: bye } }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:8:17  warning  vars.code is sent to crm.test without encryption  [secret-in-clear]
 7 |   hello: { ask: main.ask, answer: { type: digits, sensitive: true }, save: code, next: { ok: send, silence: bye, invalid: bye } }
 8 |   send: { http: POST http://crm.test/, body: { code: '{{ vars.code }}' }, next: { ok: bye, failed: bye } }
   |                 ^^^^^^^^^^^^^^^^^^^^^
   = write https://
loads
