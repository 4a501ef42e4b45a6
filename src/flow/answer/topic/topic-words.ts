/**
 * What may stand around a topic that somebody asks for, in one language. Owns: the shape. Each is a list of phrases as in
 * `phrases.ts`, and each phrase asks for the topic in whatever company of the others: "with" alone is none.
 */
export interface TopicWords {
  /** what asks for what follows: `I want to speak to` */
  request: string;
  /** what belongs to the topic or ends the request: `department`, `please` */
  requestEnd: string;
  /** what begins the matter that a topic is wanted for, with the first word of it: `about my` */
  matter: string;
}
