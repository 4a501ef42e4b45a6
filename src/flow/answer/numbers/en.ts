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
  or: 'or to',
  unsafe:
    'not t never no than under over above below beneath almost nearly between except cannot without least most but',
  idioms:
    'no_one one_moment one_second one_minute one_sec a_second a_sec the_second_one_of this_one that_one which_one ' +
    'any_one every_one each_one last_one next_one another_one one_another good_one bad_one only_one one_more ' +
    'one_time one_thing one_day one_of_the one_of_your one_of_my one_of_them one_of_us one_of_those first_time ' +
    'second_time third_time first_of_all at_first two_thumbs second_thought seconds one_bit one_way one_hand ' +
    'one_person for_one second_hand first_class hundred_percent_sure',
  fillers:
    'um uh er erm ah hm hmm well so okay it is its it s this that thats the my number and please thanks thank you ' +
    'then dash hyphen space i would say id d give a an maybe say',
  counts: 'star stars point points',
};
