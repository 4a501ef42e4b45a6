/** Paths about settings as a whole. Owns: their operations. */
import { AUTHOR_HEADERS, PREFER, inPath, inQuery, operation, type Part } from './operation';

const YAML = ['application/yaml', 'application/json'];
const FILE = { type: 'string', description: 'settings as GET /settings/export gives them; JSON is YAML too' };
const no = { type: 'boolean', default: false };
/** Without them a file changes what it names, and nothing else. */
const WHOLE = [
  inQuery('replace', no, 'documents of the file take the place of stored ones; what they leave out is lost'),
  inQuery('complete', no, 'replaces, and documents that are not in the file are deleted'),
];

export function settingPaths(): Part {
  return {
    '/settings/call/post-session/effective': { get: effective('all calls') },
    '/settings/chat/post-session/effective': { get: effective('all chats') },
    '/queues/{name}/chat-post-session/effective': {
      parameters: [inPath('name')],
      get: effective("a queue's web chats"),
    },
    '/queues/{name}/call-post-session/effective': {
      parameters: [inPath('name')],
      get: effective("a queue's calls"),
    },
    '/settings/problems': {
      get: operation({
        summary: 'What is wrong with the settings as they are stored',
        answer: 'Documents that cannot be read, and what documents say of things that are not there',
        schema: 'SettingProblems',
      }),
    },
    '/settings/export': {
      get: operation({
        summary: 'All settings as one file',
        answer: 'The file: the same settings are always the same bytes. Its ETag is the settings version',
        answerType: 'application/yaml',
      }),
    },
    '/settings/import': { post: importing() },
    '/settings/diff': {
      post: operation({
        ...{ summary: 'What an import would change', parameters: WHOLE, body: FILE, bodyTypes: YAML },
        answer: 'The differences, as data and as text',
        schema: 'Differences',
      }),
    },
    '/settings/what-if': {
      post: operation({
        summary: 'Which past sessions would have gone otherwise with other settings; nothing is saved',
        parameters: [PREFER],
        begun: 'Job',
        body: 'WhatIf',
        answer: 'How many sessions were looked at, and those that would have changed, each with the rule',
        schema: 'WhatIfReport',
      }),
    },
  };
}

function effective(whose: string): Part {
  return operation({
    summary: `The post-session setting that holds for ${whose}`,
    answer: 'Each field with its value, the scope it comes from, and the version since which it has it',
    schema: 'Effective',
  });
}

function importing(): Part {
  return operation({
    summary: 'Save what a file says, all or nothing',
    parameters: [
      ...WHOLE,
      inQuery(
        'acceptLoss',
        no,
        'what replacing loses may be lost; without it such an import is refused (409)',
      ),
      inQuery('dryRun', no, 'checks everything and saves nothing'),
      ...AUTHOR_HEADERS,
      PREFER,
    ],
    begun: 'Job',
    ...{ body: FILE, bodyTypes: YAML },
    answer: 'What changed, what was translated from other spellings, and the new versions',
    schema: 'Imported',
  });
}
