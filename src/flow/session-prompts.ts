/**
 * Prompts the session itself speaks, whatever flow runs. Owns: their names and the check that a language
 * is not forgotten. They know the call and the session, but no params or vars.
 */
import { checkPrompt, missingLanguages, type PromptBook } from './compile/prompt-book';
import { errorAt, type Problem, type Spot } from './problem';

export const SESSION_PROMPTS = [
  'errors.invalid',
  'errors.silence',
  'errors.apology',
  'session.goodbye',
  'session.connecting',
  'session.optIn',
  'session.callBack',
  'session.queueWait',
  'session.agentJoined',
  'session.agentLeft',
  'session.transferred',
  'session.reminder',
  'session.timeout',
  'session.dismissed',
  'session.noUploads',
  'agent.whisper',
];

/** @param languages every language some flow speaks */
export function checkSessionPrompts(
  book: PromptBook,
  languages: string[],
  env: string[] | undefined,
): Problem[] {
  return SESSION_PROMPTS.flatMap((key) => {
    const spot = spotOf(book, key);
    const missing = missingLanguages(book, key, languages);
    const names = checkPrompt(book, key, book.languages, { params: {}, vars: {}, env });
    // A release may leave a prompt out altogether: the session has words of its own for it.
    if (!spot || missing.length === 0) return names;
    const message = `prompt "${key}" has no text in ${missing.join(', ')}`;
    const hint = `write it in prompts/${missing.join('.yaml, prompts/')}.yaml`;
    return [...names, errorAt(spot, 'missing-prompt', message, hint)];
  });
}

function spotOf(book: PromptBook, key: string): Spot | undefined {
  return book.languages.map((language) => book.prompts.get(language)?.get(key)?.spot).find((spot) => spot);
}
