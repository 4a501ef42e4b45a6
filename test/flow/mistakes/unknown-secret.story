=== known
{"secrets": ["CRM"]}
=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { http: 'GET https://a.test/', headers: { X-Key: '{{ secret.CMR }}' }, meanwhile: main.hello, next: { ok: bye, failed: bye } }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:6:63  error  there is no secret.CMR  [unknown-name]
 5 | steps:
 6 |   hello: { http: 'GET https://a.test/', headers: { X-Key: '{{ secret.CMR }}' }, meanwhile: main.hello, next: { ok: bye, failed: bye } }
   |                                                               ^^^^^^^^^^
   = did you mean "secret.CRM"?
does not load
