/** Answers that were worked out before. Owns: how many are kept. For work that gives the same for the same text. */

/** @param most as many are kept; when there are more, it begins anew */
export function remembered<Answer>(work: (text: string) => Answer, most = 2000): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const answer = work(text);
    known.set(text, answer);
    return answer;
  };
}
