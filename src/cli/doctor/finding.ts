/** What the doctor finds. Owns: its form. */

export interface Finding {
  /** `note`: it was not looked at, and why; `fixed`: it was wrong, and is right now */
  level: 'ok' | 'note' | 'warning' | 'problem' | 'fixed';
  /** the check that says so: `clock`, `numbers`, … */
  check: string;
  /** a variable, a file, an address, a setting */
  where: string;
  message: string;
  /** what to do */
  hint?: string;
}

type Say = (where: string, message: string, hint?: string) => Finding;

/** Ways to say something of one check. */
export function says(check: string): { [level in Finding['level']]: Say } {
  const at =
    (level: Finding['level']): Say =>
    (where, message, hint) => ({ level, check, where, message, ...(hint === undefined ? {} : { hint }) });
  return {
    ok: at('ok'),
    note: at('note'),
    warning: at('warning'),
    problem: at('problem'),
    fixed: at('fixed'),
  };
}
