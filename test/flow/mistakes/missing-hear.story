=== main.flow.yaml
flow: main
format: 1
languages: [en, es]
start: hello
steps:
  hello: { ask: main.ask, choices: { yes: { press: 1, hear: { en: [yes], es: [sí] } }, no: { press: 2, hear: { en: ['no'] } } }, next: { yes: bye, no: bye, silence: bye, invalid: bye } }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== prompts/es.yaml
main:
  hello: Hola.
  ask: ¿En qué podemos ayudarle?
  bye: Adiós.
=== problems
main.flow.yaml:6:104  warning  "no" cannot be said in es  [missing-hear]
 5 | steps:
 6 |   hello: { ask: main.ask, choices: { yes: { press: 1, hear: { en: [yes], es: [sí] } }, no: { press: 2, hear: { en: ['no'] } } }, next: { yes: bye, no: bye, silence: bye, invalid: bye } }
   |                                                                                                        ^^^^
   = write hear: { es: […] } beside the others
loads
