/** Paths of settings documents. Owns: their operations, the same for every kind. */
import type { SettingKind } from '../../../settings/setting-kinds';
import { SETTING_PLACES, type SettingPlace } from '../setting-places';
import { AUTHOR_HEADERS, NONE_YET, inPath, operation, templateOf, type Part } from './operation';
import { SETTING_SCHEMAS } from './schemas';

const WORDS: { readonly [kind in SettingKind]: string } = {
  'virtual-agent': 'virtual agent',
  queue: 'queue',
  number: 'phone number',
  'call-post-session': 'post-session transfer of all calls',
  'queue-call-post-session': "post-session transfer of one queue's calls",
  'chat-post-session': 'post-session transfer of all chats',
  'queue-chat-post-session': "post-session transfer of one queue's web chats",
  'chat-address': 'address customers chat with',
  chat: 'manners of chats: reminders, dismissal, limits',
  'custom-data': 'keys of signed custom data',
  business: 'time zone and currency of the business',
  hours: 'calendar of hours and holidays',
  flag: 'switch of flows',
};

export function placePaths(): Part {
  return Object.assign({}, ...SETTING_PLACES.map(pathsOf)) as Part;
}

function pathsOf(place: SettingPlace): Part {
  const { kind, one, list, only } = place;
  const what = WORDS[kind];
  const parameters = only === undefined ? { parameters: [inPath('name')] } : {};
  const deletes = operation({
    summary: `Delete the ${what}`,
    status: 204,
    answer: 'Deleted',
    answerType: null,
  });
  return {
    ...(list === undefined ? {} : { [list]: { get: listing(what) } }),
    [templateOf(one)]: {
      ...parameters,
      ...documentOperations(kind, what),
      ...(only === undefined ? { delete: deletes } : {}),
    },
    [`${templateOf(one)}/history`]: {
      ...parameters,
      get: operation({
        summary: `Every version of the ${what}`,
        answer: 'Newest first, each with author, note and time; a deletion has no document',
        schema: 'History',
      }),
    },
  };
}

function listing(what: string): Part {
  return operation({
    summary: `All of: ${what}`,
    answer: 'The list, each with its name and version',
    schema: 'Documents',
  });
}

function documentOperations(kind: SettingKind, what: string): Part {
  const schema = SETTING_SCHEMAS[kind];
  const answer = 'The document; its version is the ETag, 0 when it was never saved';
  return {
    get: operation({ summary: `The ${what}`, answer, schema }),
    put: operation({
      ...{ summary: `Save the ${what}`, parameters: [...AUTHOR_HEADERS, NONE_YET] },
      ...{ body: schema, answer, schema },
    }),
  };
}
