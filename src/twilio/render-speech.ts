/** What is spoken and played. Owns: Say with its voice and marks, and Play. Must not know: what follows. */
import type { twiml } from 'twilio';
import { XMLParser } from 'fast-xml-parser';
import type { Prompt, Say } from '../call/verb';
import { spokenLanguage } from './languages';
import type { Place } from './render-place';
import { sayable, splitSpoken } from './split-text';

type Response = twiml.VoiceResponse;
type Speaker = Pick<Response, 'say' | 'play'>;
type SayAttributes = Extract<Parameters<Response['say']>[0], object>;
type Parent = Pick<ReturnType<Response['addChild']>, 'addChild' | 'addText'>;
/** As XMLParser gives it with preserveOrder: one member named like the element, or `#text`, and `:@` for attributes. */
interface Node {
  [name: string]: unknown;
}

const ABSOLUTE = /^https?:\/\//i;
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true,
});

export function speak(speaker: Speaker, prompts: readonly Prompt[], place: Place): void {
  for (const prompt of prompts) {
    if (prompt.verb === 'say') say(speaker, prompt);
    else if (prompt.url !== '') {
      const address = ABSOLUTE.test(prompt.url) ? prompt.url : place.audio(prompt.url);
      speaker.play(prompt.loop ? { loop: 0 } : {}, address);
    }
  }
}

function say(speaker: Speaker, { text, language: written, voice, ssml }: Say): void {
  const language = spokenLanguage(written);
  const attributes = {
    ...(voice === undefined ? {} : { voice }),
    ...(language === undefined ? {} : { language }),
  } as SayAttributes;
  const marked = ssml === undefined || sayable(ssml) < ssml.length ? null : readMarks(ssml);
  if (marked) return append(speaker.say(attributes, '') as unknown as Parent, marked);
  for (const piece of splitSpoken(text)) speaker.say(attributes, piece);
}

/** null: what was filled in has broken the marks, so that the text is spoken */
function readMarks(ssml: string): Node[] | null {
  try {
    const [whole] = parser.parse(`<speak>${ssml}</speak>`) as Node[];
    return (whole?.['speak'] as Node[] | undefined) ?? null;
  } catch {
    return null;
  }
}

function append(parent: Parent, nodes: Node[]): void {
  for (const node of nodes) {
    const name = Object.keys(node).find((key) => key !== ':@');
    if (name === undefined) continue;
    if (name === '#text') parent.addText(String(node[name]));
    else
      append(
        parent.addChild(name, (node[':@'] ?? {}) as { [name: string]: string }) as unknown as Parent,
        node[name] as Node[],
      );
  }
}
