import type { NumberWords } from './number-words';

/** English. */
export const english: NumberWords = {
  counted:
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen',
  more: {
    0: 'nought naught nil',
    '20:1-9': 'twenty',
    '30:1-9': 'thirty',
    '40:1-9': 'forty fourty',
    '50:1-9': 'fifty',
    '60:1-9': 'sixty',
    '70:1-9': 'seventy',
    '80:1-9': 'eighty',
    '90:1-9': 'ninety',
  },
  hundred: { words: 'hundred +hundreds', most: 99 },
  scales: {
    12: 'dozen',
    1000: 'thousand +thousands +grand +k',
    100000: 'lakh +lakhs',
    1000000: 'million +millions',
    10000000: 'crore +crores',
    1000000000: 'billion +billions',
    1000000000000: 'trillion +trillions',
  },
  ordinals: {
    1: 'first',
    2: 'second',
    3: 'third',
    4: 'fourth',
    5: 'fifth',
    6: 'sixth',
    7: 'seventh',
    8: 'eighth',
    9: 'ninth',
    10: 'tenth',
    11: 'eleventh',
    12: 'twelfth',
    13: 'thirteenth',
    14: 'fourteenth',
    15: 'fifteenth',
    16: 'sixteenth',
    17: 'seventeenth',
    18: 'eighteenth',
    19: 'nineteenth',
    20: 'twentieth',
    30: 'thirtieth',
    40: 'fortieth',
    50: 'fiftieth',
    60: 'sixtieth',
    70: 'seventieth',
    80: 'eightieth',
    90: 'ninetieth',
    100: 'hundredth',
    1000: 'thousandth',
    1000000: 'millionth',
  },
  ordinalEnds: 'st nd rd th',
  and: 'and',
  andRoom: { from: 100, to: 1e15 },
  article: 'a',
  weak: {},
  point: 'point dot comma decimal',
  minus: 'minus negative',
  fractions: 'half halves quarter quarters thirds fourths fifths sixths eighths tenths hundredths',
  outOf: 'out_of out_of_a_possible of over from_a_possible',
  times: { 2: 'double', 3: 'triple treble', 4: 'quadruple' },
  digitOnly: { 0: 'oh o zed' },
  fillers:
    'um uh er erm ah hm hmm well so okay it is its it s this that thats the my number and please thanks ' +
    'thank you then dash hyphen space i would say id d give a an maybe say',
  around:
    'let s go with, (thanks|thank you) for (everything|the help|your help|helping|helping me), um, uh, er, ' +
    'erm, ah, oh, hm, hmm, well, so, okay, ok, alright, all right, yes, yeah, yep, sure, right, now, please, ' +
    'sorry, and, then, hi, hello, dear, sir, madam, ma am, you know, of course, thanks [a lot|so much|very ' +
    'much], thank you [a lot|so much|very much], maybe, perhaps, probably, possibly, definitely, certainly, ' +
    'absolutely, honestly, really, for sure, easily, exactly, simply, just, only, about, around, roughly, ' +
    'approximately, or so, something like, like, let me see, let s see, i think [it s|it is|it was|that|that ' +
    's], i (guess|suppose|believe|reckon) [it s|it is|it was|that s], in my opinion, (for|from) me, to me, ' +
    'that s it, that s all, if i may, i [d|would|ll|will|can|am going to|m going to|m gonna|have to|want ' +
    'to|d like to|would like to], (say|give|rate|choose|pick|go with|go for|go), (give|rate) ' +
    '(it|you|him|her|them|this|that|the (call|service|agent|experience|support)) [as], ' +
    '(it|that|he|she|they|this|it all|all|the ' +
    '(call|service|agent|lady|man|support|experience|help)|everything|all|your (agent|service|support)) ' +
    '(s|is|was|were|are|would be|d be|ll be|will be), let s say, i say, say, make (it|that), make (it|that) ' +
    'a, put [me] [down] [for], put down, give (it|you|him|her|them|this|that), rate (it|him|her|them|this), ' +
    'my (score|rating|answer|number|vote) (is|would be), (the|a) (score|rating|number|answer) [is|would ' +
    'be|of], (score|rating|answer|number) [of|is], a, an, the, a ' +
    '(solid|strong|good|full|big|clear|definite|perfect|straight|nice|clean|firm|fat|well ' +
    'deserved|high|low|weak|generous|round), (solid|strong|full|perfect|straight|big|definite|clear), very, ' +
    'so, too, quite, pretty, good, great, excellent, perfect, nice, fantastic, amazing, awesome, wonderful, ' +
    'brilliant, outstanding, lovely, helpful, friendly, kind, polite, professional, patient, quick, fast, ' +
    'slow, rude, bad, poor, terrible, awful, okay, fine, ' +
    '(good|great|excellent|nice|perfect|fantastic|amazing|poor|bad|terrible) ' +
    '(service|job|work|help|support|experience|call|agent), (great|good|excellent) at (it|this)',
  low:
    '(not|un) (likely|happy|satisfied|pleased|probable) [at all], not [at ' +
    'all|very|so|really|particularly|that] (likely|happy|satisfied|good|great|pleased|helpful), unlikely, ' +
    '(very|extremely|highly|quite|most) (unlikely|unhappy|dissatisfied), unhappy, dissatisfied, ' +
    'disappointed, [very|so] disappointed, not at all',
  high:
    'happy, satisfied, very (happy|satisfied|helpful) with (it|everything|the service|you), i (m|am|was) ' +
    '[very|really|so|quite] (happy|satisfied|pleased|impressed), ' +
    '[very|extremely|highly|quite|most|pretty|really|definitely] (likely|probable), ' +
    '(extremely|completely|totally|really|super|highly) (happy|satisfied|pleased|good|helpful), the ' +
    '(best|maximum|highest), couldn t be better',
  scaleFrom: '[(in|on|using|with) (a|the|your|my)] scale (of|from) [between], from, between',
  scaleTo: 'to, through, up to, and',
  counts: '[full|whole] (point|points|star|stars)',
  percent: 'percent, per cent',
  because: 'because, cause, cos, since, as the, due to',
  idioms:
    '(good|great|nice|perfect|bad|poor|solid|strong|the|excellent|wonderful|terrible|awful|lovely|like) one',
  keys:
    'um, uh, er, oh, ah, well, so, okay, ok, the, please, thanks, thank you, number, option, choice, key, ' +
    'button, it s, that s, i d say, i would say, i choose, i [ll|will] (take|choose|pick|go with|go for), i ' +
    'd like [option|number], the number, the (first|second) option, my (answer|choice) is',
  press: 'press, i press, i [ll|will] press, dial, push, hit, type, i pressed, select, choose, enter',
};
