import { checkFlows, printProblem } from '../../src/flow/catalog';

test('a problem is printed with its place, its line and what to do', () => {
  const text = 'flow: a\nformat: 1\nlanguages: [en]\nstart: dome\nsteps:\n  done: { end: completed }\n';
  const [problem] = checkFlows({ 'a.flow.yaml': text }).problems;
  expect(problem).toEqual({
    file: 'a.flow.yaml',
    line: 4,
    column: 8,
    length: 4,
    severity: 'error',
    rule: 'unknown-step',
    message: 'step "dome" does not exist',
    hint: 'did you mean "done"?',
  });
  expect(problem && printProblem(problem, text)).toBe(
    [
      'a.flow.yaml:4:8  error  step "dome" does not exist  [unknown-step]',
      ' 3 | languages: [en]',
      ' 4 | start: dome',
      '   |        ^^^^',
      '   = did you mean "done"?',
    ].join('\n'),
  );
});
