#!/usr/bin/env node
// The command of the package: the compiled program, or what to do where there is none yet.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const program = join(__dirname, '../dist/cli/aftercall.js');
if (existsSync(program)) require(program);
else {
  console.error('Aftercall is not built yet: run "npm run build" (or "npm start", which builds first).');
  process.exitCode = 1;
}
