=== main.flow.yaml
<?xml version="1.0"?>
<flow/>
=== prompts/en.yaml
main:
  hello: Hello.
  ask: How can we help?
  bye: Goodbye.
=== problems
main.flow.yaml:1:1  error  the file: expected a map, found a text  [bad-value]
 1 | <?xml version="1.0"?>
   | ^^^^^^^^^^^^^^^^^^^^^
   = a flow begins with flow: NAME; aftercall new writes one to begin with
does not load
