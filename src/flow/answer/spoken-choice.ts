/** Which choice a customer named. Owns: whole phrases before contained ones, and what is ambiguous. */
import type { ChoiceSpec } from '../model';
import { fold } from './fold';
import { inLanguage } from './in-language';
import { spokenNumbers } from './number-words';

/**
 * The name of the choice that folded speech means: by its phrases, else by its name, else by the number
 * of its key. Undefined when it means none, or more than one.
 */
export function spokenChoice(choices: ChoiceSpec[], folded: string, language: string): string | undefined {
  const byPhrase = matches(choices, folded, (choice) => phrasesOf(choice, language));
  if (byPhrase.length > 0) return only(byPhrase);
  const byName = matches(choices, folded, (choice) => [fold(choice.name)]);
  if (byName.length > 0) return only(byName);
  return choiceOfNumber(choices, folded, language);
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

function choiceOfNumber(choices: ChoiceSpec[], folded: string, language: string): string | undefined {
  const numbers = spokenNumbers(folded, language).flatMap((number) => number?.digits ?? []);
  const pressed = choices.filter(({ press }) => press.some((keys) => numbers.includes(keys)));
  return new Set(numbers).size === 1 ? only(pressed.map(({ name }) => name)) : undefined;
}

function only(names: string[]): string | undefined {
  return names.length === 1 ? names[0] : undefined;
}
