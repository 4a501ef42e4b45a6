/** Where requests really go, as a seed and the control API write it. Owns: what may stand there. */
import { values } from './read-body';

export const REDIRECTS = values('http addresses').superRefine((given, { addIssue }) => {
  for (const [from, to] of Object.entries(given)) {
    const refuse = (message: string): void => addIssue({ code: 'custom', path: [from], message });
    if (!isHttp(from)) refuse('must begin with http:// or https://');
    else if (!isHttp(to)) refuse('must lead to an http address');
  }
});

function isHttp(written: string): boolean {
  return URL.canParse(written) && /^https?:$/.test(new URL(written).protocol);
}
