/** What an import tells the person who asked for it. Owns: the kinds of telling, and how they are printed. */

/**
 * `folded`: several widgets became one step; `changed`: it works otherwise than before; `lost`: there is nothing like
 * it here, and it was left out; `todo`: there is nothing like it here, and a step stands for it; `defect`: a mistake
 * of the original; `unused`: nothing leads to the widget.
 */
export const KINDS = ['folded', 'defect', 'changed', 'lost', 'todo', 'unused'] as const;

export interface Finding {
  kind: (typeof KINDS)[number];
  /** the widget it is about; '' for the whole flow */
  widget: string;
  message: string;
}

/** Every finding once, in the order of the kinds; what is said alike of several widgets is one line. */
export function printFindings(findings: readonly Finding[]): string[] {
  const lines = new Map<string, string[]>();
  for (const kind of KINDS)
    for (const { widget, message } of findings.filter((one) => one.kind === kind)) {
      const id = JSON.stringify([kind, message]);
      const widgets = lines.get(id) ?? [];
      if (!widgets.includes(widget)) lines.set(id, [...widgets, widget]);
    }
  return [...lines].map(([id, widgets]) => {
    const [kind, message] = JSON.parse(id) as [string, string];
    return `${kind.padEnd(8)}${[widgets.filter((one) => one !== '').join(', '), message].filter((part) => part !== '').join(': ')}`;
  });
}
