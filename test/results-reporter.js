/** Writes the counts of a run as JSON to the file AFTERCALL_TEST_RESULTS names, for .ci/run. */
const { writeFileSync } = require('node:fs');

module.exports = class ResultsReporter {
  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = results;
    const file = process.env.AFTERCALL_TEST_RESULTS;
    if (file) writeFileSync(file, JSON.stringify({ numPassedTests, numFailedTests, numFailedTestSuites }));
  }
};
