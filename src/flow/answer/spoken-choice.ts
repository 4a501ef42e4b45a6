/** Which choice a customer named. Owns: whole phrases before contained ones, and what is ambiguous. */
import type { ChoiceSpec } from '../model';
import { fold } from './fold';
import { inLanguage } from './in-language';
import { spokenKey } from './spoken-numbers';

/**
 * The name of the choice that folded speech means: by its phrases, else by its name, else by the number
 * of its key. Undefined when it means none, or more than one.
 */
export function spokenChoice(choices: ChoiceSpec[], speech: string, language: string): string | undefined {
  const folded = fold(speech);
  const byPhrase = matches(choices, folded, (choice) => phrasesOf(choice, language));
  if (byPhrase.length > 0) return only(byPhrase);
  const byName = matches(choices, folded, (choice) => [fold(choice.name)]);
  if (byName.length > 0) return only(byName);
  return choiceOfNumber(choices, speech, language);
}

function phrasesOf(choice: ChoiceSpec, language: string): string[] {
  return inLanguage(choice.hear, language) ?? [];
}

function matches(choices: ChoiceSpec[], folded: string, phrases: (choice: ChoiceSpec) => string[]): string[] {
  const whole = choices.filter((choice) => phrases(choice).includes(folded));
  if (whole.length > 0) return whole.map(({ name }) => name);
  const heard = choices.flatMap((choice) =>
    phrases(choice)
      .filter((phrase) => containsWords(folded, phrase))
      .map((phrase) => ({ phrase, name: choice.name })),
  );
  // "technical support" is heard, not also the "support" inside it.
  const longest = heard.filter(
    ({ phrase }) => !heard.some((other) => other.phrase !== phrase && containsWords(other.phrase, phrase)),
  );
  return [...new Set(longest.map(({ name }) => name))];
}

function containsWords(text: string, phrase: string): boolean {
  return phrase !== '' && ` ${text} `.includes(` ${phrase} `);
}

function choiceOfNumber(choices: ChoiceSpec[], speech: string, language: string): string | undefined {
  const key = spokenKey(speech, language);
  return key === undefined
    ? undefined
    : only(choices.filter(({ press }) => press.includes(key)).map(({ name }) => name));
}

function only(names: string[]): string | undefined {
  return names.length === 1 ? names[0] : undefined;
}
