=== main.flow.yaml
# nothing

# here
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:1:1  error  the file is empty  [yaml]
 1 | # nothing
   | ^^^^^^^^^
   = aftercall new makes a flow to begin with
does not load
