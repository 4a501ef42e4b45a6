/** What a call went through, as words that two calls can be compared by. Owns: what counts. PURE. */

/** A line of a timeline, or a note of a rehearsed call. */
export interface Happening {
  kind: string;
  data: { [name: string]: unknown };
}

/**
 * The steps a call entered, what it asked again, that an agent came to talk, and that the caller hung up, in order.
 * A caller who is gone after the flow has ended did not hang up.
 */
export function trailOf(happenings: readonly Happening[]): string[] {
  let runs = false;
  return happenings.flatMap(({ kind, data }) => {
    if (kind === 'step.entered' || kind === 'flow.ended') runs = kind === 'step.entered';
    if (kind === 'step.entered') return [String(data['step'])];
    if (kind === 'step.again') return [`${String(data['step'])} again (${String(data['reason'])})`];
    if (kind === 'agent.connected') return ['(an agent)'];
    return kind === 'customer.left' && runs ? ['(hangs up)'] : [];
  });
}

/** How far two trails are the same. */
export function commonLength(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((step, index) => step !== other[index]);
  return at < 0 ? one.length : at;
}
