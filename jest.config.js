const { availableParallelism } = require('node:os');
const { writeInMemory } = require('./test/scratch');

writeInMemory();

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: '<rootDir>/test/script-cache-environment.js',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  setupFiles: ['<rootDir>/test/setup.js'],
  testSequencer: '<rootDir>/test/longest-first.js',
  reporters: ['default', '<rootDir>/test/results-reporter.js'],
  transform: {
    '^.+\\.(t|j|mj)s$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  // These libraries ship ES modules only, or import some when they run; jest loads CommonJS.
  transformIgnorePatterns: [
    '/node_modules/(?!(@marcbachmann/cel-js|n2words|@opentelemetry|openid-client|oauth4webapi|jose)/)',
  ],
  moduleNameMapper: { '^fast-check$': '<rootDir>/test/fast-check.js' },
  testTimeout: 60000,
  // The default leaves one core idle: on two that is half of them. Tests with a browser, a database or another process wait
  // for it a fifth of their time.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
};
