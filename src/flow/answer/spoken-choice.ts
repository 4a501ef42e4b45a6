/**
 * Which choice a customer named. Owns: whole phrases before contained ones, what is ambiguous, and that
 * nothing that is refused, doubted or put off is chosen.
 */
import type { ChoiceSpec } from '../model';
import { AGREEING, readConsent } from './consent/read-consent';
import { placesOf, spokenWords, withSense, type SpokenWords } from './consent/spoken-words';
import { fold } from './fold';
import { inLanguage } from './in-language';
import { spokenKey } from './spoken-numbers';
import { isWanted } from './topic/is-wanted';
import { shippedUnderstanding, type Understanding } from './understanding';

/** What was said, and how it is to be understood. */
interface Heard {
  speech: string;
  folded: string;
  language: string;
  words: Understanding;
  spoken: SpokenWords;
}

/**
 * The name of the choice that speech means: by its phrases, else by its name, else by the number of its
 * key, else, where a choice is a yes and another a no, by the words the language has for them. Undefined
 * when it means none, or more than one, and when what was named is refused, doubted or put off.
 * @param words of the language; the shipped ones if left out
 */
export function spokenChoice(
  choices: ChoiceSpec[],
  speech: string,
  language: string,
  words: Understanding = shippedUnderstanding(language),
): string | undefined {
  const heard: Heard = {
    ...{ speech, language, words },
    folded: fold(speech),
    spoken: spokenWords(speech, words.consent),
  };
  const byPhrase = matches(choices, heard, (choice) => phrasesOf(choice, language));
  const named = byPhrase.length > 0 ? byPhrase : matches(choices, heard, ({ name }) => [fold(name)]);
  const [only, second] = new Set(named.map(({ choice }) => choice));
  if (second) return undefined;
  if (only && named.some((match) => isMeant(match, heard))) return only.name;
  return choiceOfNumber(choices, heard) ?? byConsent(choices, heard);
}

/** Where one choice is a yes and another a no, the one that is meant by either; any other sense means none. */
export function agreedChoice(
  choices: ChoiceSpec[],
  sense: string,
  language: string,
  words: Understanding = shippedUnderstanding(language),
): string | undefined {
  const senses = choices.map((choice) => senseOf(choice, { language, words }));
  const two = (['yes', 'no'] as const).every((one) => senses.filter((other) => other === one).length === 1);
  return two ? choices[senses.findIndex((one) => one === sense)]?.name : undefined;
}

interface Match {
  choice: ChoiceSpec;
  phrase: string;
  whole: boolean;
}

function matches(choices: ChoiceSpec[], heard: Heard, phrases: (choice: ChoiceSpec) => string[]): Match[] {
  const { folded } = heard;
  const whole = choices.filter((choice) => phrases(choice).includes(folded));
  if (whole.length > 0) return whole.map((choice) => ({ choice, phrase: folded, whole: true }));
  const contained = choices.flatMap((choice) =>
    phrases(choice)
      .filter((phrase) => isHeard(phrase, heard.spoken))
      .map((phrase) => ({ choice, phrase, whole: false })),
  );
  // "technical support" is heard, not also the "support" inside it.
  return contained.filter(
    ({ phrase }) =>
      !contained.some((other) => other.phrase !== phrase && ` ${other.phrase} `.includes(` ${phrase} `)),
  );
}

/** True when a phrase stands somewhere as it is meant: the `no` of "no problem" and of "no lo sé" is none. */
function isHeard(phrase: string, spoken: SpokenWords): boolean {
  return placesOf(spoken, phrase).some(
    ({ from, to }) =>
      !spoken.spans.some((span) => span.from <= from && to <= span.to && span.to - span.from > to - from),
  );
}

function isMeant({ choice, phrase, whole }: Match, heard: Heard): boolean {
  const sense = senseOf(choice, heard);
  const question = isQuestion(heard.speech);
  if (sense === null) return whole || isWanted(heard.spoken, phrase, heard.words.topics);
  if (whole && (sense === 'no' || !question)) return true;
  const spoken = withSense(heard.spoken, phrase, sense);
  if (readConsent(spoken, question) === sense) return true;
  return (
    sense === 'yes' &&
    !question &&
    !consentOf(phrase, heard) &&
    isWanted(heard.spoken, phrase, heard.words.topics)
  );
}

/** What is a yes or a no by its name or by one of its phrases is one; anything else is a topic. */
function senseOf(choice: ChoiceSpec, heard: Pick<Heard, 'language' | 'words'>): 'yes' | 'no' | null {
  if (choice.name === 'yes' || choice.name === 'no') return choice.name;
  for (const phrase of [...phrasesOf(choice, heard.language), fold(choice.name)]) {
    const sense = consentOf(phrase, heard);
    if (sense) return sense;
  }
  return null;
}

/** What the language has a phrase for. */
function consentOf(phrase: string, { words: { consent } }: Pick<Heard, 'words'>): 'yes' | 'no' | null {
  const [first = ''] = phrase.split(' ');
  const sense = consent?.get(first)?.find(({ words }) => words.join(' ') === phrase)?.sense;
  if (sense === 'no') return 'no';
  return sense !== undefined && AGREEING.includes(sense) ? 'yes' : null;
}

function byConsent(choices: ChoiceSpec[], heard: Heard, spoken = heard.spoken): string | undefined {
  const said = readConsent(spoken, isQuestion(heard.speech));
  if (said === null) return undefined;
  return agreedChoice(choices, said, heard.language, heard.words);
}

function phrasesOf(choice: ChoiceSpec, language: string): string[] {
  return inLanguage(choice.hear, language) ?? [];
}

/** The choice whose key is named, alone or beside a yes or a no that means the same: "yes, one". */
function choiceOfNumber(choices: ChoiceSpec[], heard: Heard): string | undefined {
  const { speech, language, words } = heard;
  const named = spokenKey(speech, language, words.numbers);
  const [only, second] = choices.filter(({ press }) => named && press.includes(named.key));
  if (!named || !only || second) return undefined;
  const { rest } = named;
  return rest === '' || byConsent(choices, heard, spokenWords(rest, words.consent)) === only.name
    ? only.name
    : undefined;
}

function isQuestion(speech: string): boolean {
  return /\?["'\s]*$/.test(speech);
}
