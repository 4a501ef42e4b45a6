/**
 * Languages of our numbers and chat addresses, and of the virtual agents that post-session transfers name.
 * Owns: that a virtual agent serves every language its customers may speak. Must not know: other languages
 * of a session.
 */
import type { Channel } from '../../call/channel';
import { servesLanguage } from '../language';
import { namedAgents, placeOf, type NamedAgent, type PostSessionUse } from './post-session-uses';
import { languagesMet } from './reach';
import { hintToPutRight, wouldDo } from './would-do';
import type { DocumentPlace, DocumentProblem, World } from './world';

/** All uses at once: a name that several queues inherit is told once, with the numbers or addresses of all of them. */
export function checkAgentLanguages(uses: readonly PostSessionUse[], world: World): DocumentProblem[] {
  return namings(uses, world).flatMap(({ place, channel, named, met }) => {
    const languages = world.settings.virtualAgents[named.name]?.languages;
    const unserved = [...met].filter(([language]) => languages && !servesLanguage(languages, language));
    return unserved.map(([language, lines]) => ({
      ...place,
      at: named.at,
      message: `virtual agent "${named.name}" does not serve ${language}, the language of ${listed([...lines].flat())}`,
      hint: hintToPutRight(`add ${language} to its languages`, wouldDo(world, channel, met.keys())),
    }));
  });
}

/** A virtual agent where a document names it, and the languages it meets there with their numbers or addresses. */
interface Naming {
  place: DocumentPlace;
  channel: Channel;
  named: NamedAgent;
  met: Map<string, Set<readonly string[]>>;
}

function namings(uses: readonly PostSessionUse[], world: World): Naming[] {
  const found = new Map<string, Naming>();
  for (const use of uses) {
    for (const named of namedAgents(use.effective)) {
      const place = placeOf(use, named.field);
      const key = JSON.stringify([place, named]);
      const { channel } = use;
      const naming: Naming = found.get(key) ?? { place, channel, named, met: new Map() };
      found.set(key, naming);
      for (const [language, lines] of languagesMet(use, world)) {
        naming.met.set(language, new Set([...(naming.met.get(language) ?? []), ...lines]));
      }
    }
  }
  return [...found.values()];
}

/** The first few names, and how many more there are. */
function listed(names: string[]): string {
  const all = [...new Set(names)].sort();
  const more = all.length - 3;
  const shown = all.slice(0, 3).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}
