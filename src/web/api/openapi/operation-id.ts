/** What clients call an operation that has no name of its own. Owns: the names. */

const VERBS: { [method: string]: string } = {
  get: 'get',
  put: 'save',
  post: 'post',
  delete: 'delete',
  options: 'askFor',
};

/** `put`, `/queues/{name}/chat-post-session` -> `saveQueuesByNameChatPostSession` */
export function operationId(method: string, path: string): string {
  const words = path
    .split(/[/.-]/)
    .filter((word) => word !== '')
    .map((word) => (word.startsWith('{') ? `By${capital(word.slice(1, -1))}` : capital(word)));
  return `${VERBS[method] ?? method}${words.join('')}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
