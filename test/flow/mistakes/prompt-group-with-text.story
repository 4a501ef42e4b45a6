=== main.flow.yaml
flow: main
format: 1
languages: [en]
start: hello
steps:
  hello: { say: main.text, next: bye }
  bye: { say: main.bye, next: done }
  done: { end: completed }
=== prompts/en.yaml
main:
  text: Hello.
  bye: Goodbye.
=== problems
prompts/en.yaml:3:3  error  unknown key "bye"  [unknown-key]
 2 |   text: Hello.
 3 |   bye: Goodbye.
   |   ^^^
   = a prompt has the keys text, audio, ssml, voice, chat, parts; in a group of prompts none can be called text, audio or parts
does not load
