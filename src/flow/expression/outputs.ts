/** The outputs of a parsed text. Owns: that each writes its value as the text it stands in wants it. */
import { Output, type Template } from 'liquidjs';

/** As far as we use them: the last filter of an output is the engine's own way of writing a value. */
interface Written {
  token: { getText(): string };
  value: { filters: { handler: (value: unknown) => unknown }[] };
}
interface Branching {
  children?: (partials: boolean, sync: boolean) => Generator<unknown, Template[]>;
}

/** How a value is written. @param source the output as the author wrote it, with its filters */
export type Write = (value: unknown, source: string) => string;

/**
 * Lets each `{{ }}` of a parsed text write its value so. The engine itself does it for tags (`echo`, `cycle`):
 * see {@link writesTags}.
 */
export function writeOutputs(templates: Template[], write: Write): void {
  for (const template of templates) {
    writeOutputs(childrenOf(template), write);
    if (!(template instanceof Output)) continue;
    const { token, value } = template as unknown as Written;
    const source = token.getText();
    const last = value.filters.at(-1);
    if (last) last.handler = (given) => write(given, source);
  }
}

/** The same for tags that put a value out: LiquidJS's option `outputEscape`. */
export function writesTags(write: Write): (this: unknown, value: unknown) => string {
  return function (this: unknown, value) {
    const { token } = this as Partial<Written>;
    return write(value, token?.getText() ?? '');
  };
}

/** LiquidJS: `children` of tags that hold other templates. */
export function childrenOf(template: Template): Template[] {
  const walk = (template as Branching).children?.call(template, false, true);
  if (!walk) return [];
  let step = walk.next();
  while (step.done !== true) step = walk.next(step.value);
  return step.value;
}
