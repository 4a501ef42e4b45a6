/** Results of tests as JUnit XML, which CI systems read. Owns: that format. */
import type { TestResult } from './run-test';

/** @returns the file's text */
export function junit(results: TestResult[]): string {
  const failures = results.filter(({ failure }) => failure !== null).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites tests="${results.length}" failures="${failures}">`,
    `  <testsuite name="flows" tests="${results.length}" failures="${failures}">`,
    ...results.flatMap(testCase),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function testCase({ name, file, ms, failure }: TestResult): string[] {
  const begin = `    <testcase classname="flows" name="${escaped(name)}" file="${escaped(file)}" time="${(ms / 1000).toFixed(3)}"`;
  if (failure === null) return [`${begin}/>`];
  const [first = ''] = failure;
  return [
    `${begin}>`,
    `      <failure message="${escaped(first)}">${escaped(failure.join('\n'))}</failure>`,
    '    </testcase>',
  ];
}

function escaped(text: string): string {
  return text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
