/**
 * Twilio's codes for attribute values it does not take (Twilio docs: Error and Warning Dictionary). Owns:
 * code and log level by element and attribute. Must not know: which values those are.
 */
export interface ValueCode {
  code: number;
  level: 'warning' | 'error';
}

/** What is told of a document that is carried out all the same. */
export interface Complaint extends ValueCode {
  message: string;
}

/** Schema validation warning: where the dictionary has no code of its own. */
export const SCHEMA_WARNING: ValueCode = { code: 12200, level: 'warning' };

const WARNINGS: Readonly<Record<string, number>> = {
  'Dial method': 13210,
  'Dial timeout': 13212,
  'Dial hangupOnStar': 13213,
  'Dial timeLimit': 13216,
  'Dial record': 13217,
  'Dial answerOnBridge': 13219,
  'Dial trim': 13699,
  'Number method': 13221,
  'Number sendDigits': 13222,
  'Conference muted': 13230,
  'Conference startConferenceOnEnter': 13232,
  'Conference waitMethod': 13234,
  'Conference beep': 13235,
  'Sip method': 13241,
  'Gather finishOnKey': 13310,
  'Gather method': 13312,
  'Gather timeout': 13313,
  'Gather numDigits': 13314,
  'Gather input': 13326,
  'Gather speechTimeout': 13327,
  'Gather maxSpeechTime': 13328,
  'Gather partialResultCallbackMethod': 13329,
  'Gather language': 13512,
  'Gather bargeIn': 13332,
  'Gather profanityFilter': 13333,
  'Play loop': 13410,
  'Play digits': 13430,
  'Say loop': 13510,
  'Say voice': 13511,
  'Record method': 13610,
  'Record timeout': 13611,
  'Record maxLength': 13612,
  'Record finishOnKey': 13613,
  'Record transcribe': 13614,
  'Record playBeep': 13616,
  'Record trim': 13699,
  'Redirect method': 13710,
  'Reject reason': 13810,
  'Pause length': 13910,
};

/** The dictionary calls these errors; the call goes on all the same. */
const ERRORS: Readonly<Record<string, number>> = {
  'Conference endConferenceOnExit': 13231,
  'Conference trim': 13239,
  'Recording recordingStatusCallbackEvent': 13621,
  'Gather actionOnEmptyResult': 13338,
  'Record recordingStatusCallbackEvent': 13621,
  'Dial recordingStatusCallbackEvent': 13621,
  'Conference recordingStatusCallbackEvent': 13621,
  'Enqueue method': 14201,
  'Enqueue waitUrlMethod': 14206,
  'Queue method': 14210,
};

export function valueCode(element: string, attribute: string): ValueCode {
  const name = `${element} ${attribute}`;
  const error = ERRORS[name];
  if (error !== undefined) return { code: error, level: 'error' };
  const warning = WARNINGS[name];
  return warning === undefined ? SCHEMA_WARNING : { code: warning, level: 'warning' };
}

/** Codes for an element inside one that cannot have it. */
export function nestingCode(parent: string): ValueCode {
  const code = { Dial: 13215, Gather: 13320 }[parent];
  return code === undefined ? SCHEMA_WARNING : { code, level: 'warning' };
}
