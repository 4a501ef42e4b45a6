/** Every error the outside can see: code, message, HTTP status, what to do. */
export const ERROR_TABLE = {
  'not-found': {
    status: 404,
    message: 'There is no such thing here.',
    hint: 'Check the name or the identifier.',
  },
  'not-allowed': {
    status: 401,
    message: 'The request is not authorised.',
    hint: 'Send "Authorization: Bearer <token>": ADMIN_TOKEN, or an API token.',
  },
  'no-admin-token': {
    status: 403,
    message: 'There is no admin token.',
    hint: 'Sign in, or send an API token; or set ADMIN_TOKEN and restart.',
  },
  'token-expired': {
    status: 401,
    message: 'This API token has expired.',
    hint: 'An administrator makes a new one: Settings > API tokens, or POST /api/v1/tokens.',
  },
  'no-crm': {
    status: 409,
    message: 'No CRM is connected.',
    hint: 'Set CRM_URL and CRM_SECRET and restart.',
  },
  'name-taken': { status: 409, message: 'There is one of this name.', hint: 'Choose another name.' },
  'name-exists': { status: 412, message: 'There is one of this name.', hint: 'Choose another name.' },
  'sign-in-failed': {
    status: 401,
    message: 'Name and password do not belong together.',
    hint: 'Try again, or ask an administrator for a new password.',
  },
  'signed-out': {
    status: 401,
    message: 'You are not signed in, or not any more.',
    hint: 'Sign in.',
  },
  'locked-out': {
    status: 429,
    message: 'There were too many wrong passwords.',
    hint: 'Wait as long as Retry-After says.',
  },
  'oidc-failed': {
    status: 401,
    message: 'The provider of sign-ins did not confirm who you are.',
    hint: 'Try again; if it stays so, the log of the server says why.',
  },
  'oidc-no-role': {
    status: 403,
    message: 'You are in none of the groups that may use this.',
    hint: 'Ask whoever looks after your groups at the provider; OIDC_ROLES says which count.',
  },
  'oidc-name-taken': {
    status: 403,
    message: 'Somebody else has your name here.',
    hint: 'An administrator deletes or renames the other user.',
  },
  'bad-invitation': {
    status: 403,
    message: 'This link is not valid, or not any more.',
    hint: 'The newest one was printed when the app was started last; it works until there is a user.',
  },
  'wrong-role': {
    status: 403,
    message: 'Your role does not allow this.',
    hint: 'Viewers look, editors change settings and sessions, administrators change users and tokens.',
  },
  'other-site': {
    status: 403,
    message: 'This request came from another site.',
    hint: 'Requests that are allowed by a cookie have the header X-Requested-With: aftercall.',
  },
  'last-admin': {
    status: 409,
    message: 'There has to be an administrator.',
    hint: 'Make somebody else one first.',
  },
  'no-local-carrier': {
    status: 404,
    message: 'No local carrier runs beside the app.',
    hint: 'It does while there are no credentials of Twilio.',
  },
  'not-signed': {
    status: 403,
    message: 'The signature of this webhook is missing or wrong.',
    hint: 'PUBLIC_URL must be the address the carrier calls, and TWILIO_AUTH_TOKEN that of the account.',
  },
  'bad-form': {
    status: 400,
    message: 'The webhook lacks what every webhook has.',
    hint: 'Send the form the carrier sends, with its CallSid.',
  },
  'bad-type': {
    status: 415,
    message: 'This content type is not understood here.',
    hint: 'Webhooks are application/x-www-form-urlencoded, the API is application/json.',
  },
  'too-large': {
    status: 413,
    message: 'The body is too large.',
    hint: 'At most 64 KiB; a file of settings at most 16 MiB.',
  },
  'bad-request': {
    status: 400,
    message: 'The request cannot be read.',
    hint: 'Its address, or its body, is not encoded as it says.',
  },
  'wrong-method': {
    status: 405,
    message: 'This address does not take this method.',
    hint: 'The header Allow says which it takes.',
  },
  'unknown-query': {
    status: 400,
    message: 'A key of the query is not read here.',
    hint: 'See "problems"; GET /api/v1/openapi.json describes every request.',
  },
  'bad-json': { status: 400, message: 'The body is not JSON.', hint: 'Send a JSON object.' },
  'bad-token': {
    status: 401,
    message: 'This token is forged or has expired.',
    hint: 'Ask for a new one: POST /api/v1/sessions/{id}/end-token.',
  },
  'too-many-streams': {
    status: 429,
    message: 'Too many pages of yours have a stream open.',
    hint: 'Close some, or ask for /overview again and again.',
  },
  'too-many-tries': {
    status: 429,
    message: 'Too many wrong tokens came from your address.',
    hint: 'Wait as long as Retry-After says.',
  },
  'too-many-requests': {
    status: 429,
    message: 'You have asked for more than 6,000 things in a minute.',
    hint: 'Wait as long as Retry-After says.',
  },
  'other-token': {
    status: 403,
    message: 'This token is for another session or another party.',
    hint: 'A token ends the one session it was made for, on behalf of the one party.',
  },
  invalid: { status: 422, message: 'The document is not valid.', hint: 'See "problems".' },
  conflict: {
    status: 412,
    message: 'Somebody else saved in between.',
    hint: 'Fetch the document again and repeat your change.',
  },
  'would-lose': {
    status: 409,
    message: 'What is stored and not in the file would be lost.',
    hint: 'Import it as a part (without replace and complete), or say that it may be lost: acceptLoss=true, --yes.',
  },
  'in-use': {
    status: 409,
    message: 'Other settings refer to this one.',
    hint: 'Change those first; see "problems".',
  },
  'not-live': { status: 409, message: 'The session is over.', hint: 'Only live sessions can be changed.' },
  'no-conversation': {
    status: 409,
    message: 'The customer is not talking to an agent of a queue.',
    hint: 'See "phase" and "conversations" of the session.',
  },
  'transfer-open': {
    status: 409,
    message: 'Another transfer of this session is not finished.',
    hint: 'Complete or cancel it first.',
  },
  'no-agents': {
    status: 409,
    message: 'There is nobody to transfer to.',
    hint: 'Choose another, or give the agent an endpoint (for calls) or a chat identity (for chats).',
  },
  'own-transfer': {
    status: 409,
    message: 'The transfer leads to somebody who is in this conversation already.',
    hint: 'Choose another agent, or a queue.',
  },
  'no-consultation': {
    status: 409,
    message: 'No other agent is being asked to take over.',
    hint: 'Begin with a warm transfer.',
  },
  'key-reused': {
    status: 409,
    message: 'This Idempotency-Key was used for another call.',
    hint: 'Use a new key for each call.',
  },
  'too-slow': {
    status: 503,
    message: 'The store does not answer in time.',
    hint: 'Ask again in a moment; GET /readyz says whether it can be written.',
  },
  'store-away': {
    status: 503,
    message: 'The store cannot be reached or written now.',
    hint: 'Nothing is known to be saved. Ask again in a moment; GET /readyz says why.',
  },
  'job-lost': {
    status: 503,
    message: 'The server that did this work has ended.',
    hint: 'Nothing of it was saved: ask for it again.',
  },
  internal: {
    status: 500,
    message: 'Something went wrong on our side.',
    hint: 'The log has the details under the same request id.',
  },
} as const;
