import type { ConsentWords } from './consent-words';

/** German. */
export const german: ConsentWords = {
  yes: 'ja, jawohl, ja bitte, ja gerne, ja gern, ja klar, ja naturlich, jo, jup, aber ja, ja sicher, jepp, ja doch, ja okay, na klar ja',
  agree:
    'gerne, gern, klar, na klar, naturlich, selbstverstandlich, sicher, okay, ok, in ordnung, einverstanden, ' +
    'alles klar, gut, ist gut, schon gut, von mir aus, machen wir, bitte sehr, nur zu, los, fangen sie an, sehr gerne, ' +
    'sehr gern, mit vergnugen, auf jeden fall, unbedingt, absolut, passt, geht klar, geht in ordnung, freilich, ' +
    'ich stimme zu, ich bin einverstanden, ich bin dabei, durfen sie, konnen sie, ich habe zeit, ich habe kurz zeit, ich habe einen moment, richtig, genau, ' +
    'meinetwegen, aber gerne, aber sicher, aber klar, aber naturlich, logisch',
  no:
    'lass mal, lassen sie mal, bloss nicht, von wegen, kommt nicht in frage, kommt gar nicht in frage, rufen sie nicht mehr an, ich will das nicht, eigentlich nicht, ' +
    'nein, nein danke, ne, nee, no, jetzt nicht, lieber nicht, besser nicht, naturlich nicht, sicher nicht, ' +
    'bestimmt nicht, auf keinen fall, auf gar keinen fall, keinesfalls, keineswegs, gar nicht, uberhaupt nicht, nie, niemals, nicht jetzt, ' +
    'ich will nicht, will ich nicht, ich mochte nicht, mochte ich nicht, ich kann nicht, das geht nicht, geht nicht, ' +
    'kein interesse, ich habe kein interesse, keine zeit, ich habe keine zeit, keine lust, nicht okay, nicht ok, ' +
    'nicht in ordnung, nicht einverstanden, ich bin nicht einverstanden, ich lehne ab, lehne ab, heute nicht, ' +
    'lassen sie mich in ruhe, vergessen sie es, nicht gerne, nicht gern, klar nicht, nein nein, aber nein, auf keinsten, ' +
    'ich verzichte, verzichte, negativ, eher nicht',
  fine:
    'kein problem, kein thema, keine frage, warum nicht, ja warum nicht, wieso nicht, nichts dagegen, ich habe nichts dagegen, macht nichts, ' +
    'keine einwande, spricht nichts dagegen',
  unsure:
    'passt schon, danke passt, passt danke, passt so, schon gut, ist mir egal, wenn es sein muss, das passt mir nicht, ' +
    'ich weiss nicht, weiss nicht, ich weiss es nicht, weiss ich nicht, keine ahnung, nicht sicher, ' +
    'ich bin nicht sicher, ich bin mir nicht sicher, bin mir nicht sicher, unsicher, vielleicht, ' +
    'eventuell, moglicherweise, moglich, wahrscheinlich, wahrscheinlich nicht, vermutlich, ich glaube, ' +
    'ich glaube schon, ich glaube nicht, ich denke schon, ich denke nicht, schon moglich, kommt darauf an, ' +
    'kommt drauf an, je nachdem, ich zweifle, zweifel, spater, ein andermal, ein anderes mal, ' +
    'ein anderer tag, anderes mal, morgen, nachstes mal, beim nachsten mal, nachste woche, noch nicht, ' +
    'im moment nicht, gerade nicht, momentan nicht, zurzeit nicht, rufen sie spater an, ' +
    'rufen sie mich spater an, rufen sie zuruck, rufen sie mich zuruck, lassen sie mich uberlegen, ' +
    'ich uberlege, ich uberlege es mir, mal sehen, mal schauen, mal gucken, jein, naja, na ja, so halb, ' +
    'teils teils',
  unclear:
    'aber, jedoch, wenn, falls, ob, was, wie, wie bitte, wer ist da, wer spricht, entschuldigung, ' +
    'verzeihung, wie lange, beschaftigt, ich fahre, im auto, in einer besprechung, bis, wann, bald, ' +
    'warten sie, warte, moment, einen moment, moment bitte, augenblick, einen augenblick, sekunde, ' +
    'eine sekunde, eine minute, danach, nachher, wohl, egal, ich denke',
  not:
    'nicht, nein, kein, keine, keinen, keiner, keinem, nie, niemals, nichts, niemand, weder, noch nie, ohne, ablehnen, ' +
    'lehne, unmoglich, keinesfalls, kaum, verweigere',
  greeting: 'hallo, guten tag, guten morgen, guten abend, gruss gott, servus, moin, am apparat',
  fillers:
    'ach, ah, oh, ahm, hm, also, na, dann, doch, bitte, danke, vielen dank, sehr, ja, ist, das, es, mir, fur mich, ich, sie, ' +
    'durfen, konnen, mich, fragen, frage, stellen, herr, frau, mal, gleich, jetzt, anfangen, fangen, an, ' +
    'beginnen, bereit, bin, habe, zeit, umfrage, antworte, antworten, und, gut, freut, die, ein, paar, wurde, sagen, so, ' +
    'schon, helfe, wir, zu, wohlan, prima, super, machen, mache, dabei, da, auch, ganz, nur',
};
