/** Paths about people. Owns: their operations. */
import { operation, type Part } from './operation';

export function peoplePaths(): Part {
  return {
    '/people/export': {
      post: operation({
        summary: 'Everything that is known of a person',
        body: 'Person',
        answer:
          'Whether they have opted out, their sessions, each with its metadata document and its messages, and metadata files in the folder of this process whose session is not in the store',
        schema: 'KnownOfPerson',
      }),
    },
    '/people/forget': {
      post: operation({
        summary: 'Erase a person everywhere',
        body: 'PersonToForget',
        answer:
          'How many sessions and files were erased, which files no process has found yet, how many of both are left when looked for again, whether the files of the store have nothing more of them, which live',
        schema: 'Forgotten',
      }),
    },
    '/people/opt-out': {
      post: operation({
        summary: 'A person is never to be asked for a post-session transfer again',
        body: 'Person',
        answer: 'They have opted out',
        schema: 'OptedOut',
      }),
    },
    '/people/opt-in': {
      post: operation({
        summary: 'They may be asked again',
        body: 'Person',
        answer: 'They have not opted out',
        schema: 'OptedOut',
      }),
    },
  };
}
