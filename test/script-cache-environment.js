/**
 * Jest's Node environment, in which a module is compiled once for all test files of a worker. Each file still has its
 * own globals and its own instance of every module: a compiled script has no state, and is run again in each context
 * (Node.js docs: vm.Script). Compiling the same two thousand modules for every file was a fifth of the suite's CPU.
 */
const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

/** by file; a file that changed while jest watches takes the place of what it was */
const scripts = new Map();

function scriptOf(filename, code, parameters) {
  const head = `(function (${parameters.join(', ')}) {`;
  const known = scripts.get(filename);
  if (known?.code === code && known.head === head) return known.script;
  // Jest can do `import()` only as a flag of Node.js allows; what tests load is made CommonJS before.
  const script = new vm.Script(`${head}${code}\n})`, { filename, columnOffset: -head.length });
  scripts.set(filename, { code, head, script });
  return script;
}

// What jest-runtime compiles a module with.
vm.compileFunction = (code, parameters = [], { filename, parsingContext }) =>
  scriptOf(filename, code, parameters).runInContext(parsingContext);

module.exports = TestEnvironment;
