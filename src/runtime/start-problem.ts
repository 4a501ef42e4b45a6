/** A mistake of whoever starts the app: shown as lines, without a stack trace. */
export class StartProblem extends Error {
  constructor(readonly lines: string[]) {
    super(lines.join('\n'));
  }
}
