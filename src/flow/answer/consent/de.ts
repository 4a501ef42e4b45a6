import type { ConsentWords } from './consent-words';

/** German. */
export const german: ConsentWords = {
  yes:
    'ja [sehr|aber] (gerne|gern), ja bitte gerne, ja warum denn nicht, ja ist gut, ja, jawohl, ja gerne, ja ' +
    'gern, ja klar, ja naturlich, jo, jup, aber ja, ja sicher, jepp, ja doch, ja okay, na klar ja, ja das ' +
    '(ist|ware|geht) (okay|ok|gut|in ordnung|klar|super|prima) [fur mich], jawoll, ja ja, genau ja',
  agree:
    'das kann ich [gerne|gern] [machen|tun], kann ich [gerne|gern] (machen|tun), konnen wir [gerne|gern] ' +
    'machen, das lasst sich (machen|einrichten), ich kann das [gerne|gern] machen, lasst sich machen, gerne ' +
    'doch, aber gerne doch, immer gerne, sehr wohl, gewiss, definitiv, total, na sicher, na logo, logo, na ' +
    'gut, nun gut, gebongt, geht klar, abgemacht, topp, ich bin am start, da bin ich dabei, bin ich dabei, ' +
    'auf gehts, los gehts, so machen wir das, so machen wirs, ist gebongt, klaro, klar doch, sicher doch, ' +
    'naturlich gerne, ich hatte (zeit|kurz zeit|lust), mit freude, gerne, gern, [sehr|ganz|aber|ja|na] ' +
    '(gerne|gern), klar, na klar, naturlich, selbstverstandlich, sicher, okay, ok, in ordnung, ' +
    'einverstanden, alles klar, von mir aus, meinetwegen, machen wir, [das] (konnen|durfen) (wir|sie) ' +
    '[gerne|gern] [machen|tun], nur zu, los, legen sie los, schiessen sie los, los geht s, auf geht s, ' +
    'fangen sie [ruhig|nur|gerne] an, beginnen sie, wir konnen [gleich|jetzt] ' +
    '(anfangen|beginnen|starten|loslegen), mit vergnugen, auf jeden fall, auf alle falle, unbedingt, ' +
    'absolut, [das] geht (klar|in ordnung), das geht, freilich, logisch, aber (sicher|klar|naturlich), ' +
    'richtig, genau, stimmt, jederzeit, ich (stimme zu|bin einverstanden|bin dabei|bin bereit|mache ' +
    'mit|mache das|antworte|helfe), ich (mache|antworte|helfe) [ihnen|da|das] (gerne|gern) [mit], das ' +
    '(mache|tue) ich [gerne|gern], bin (dabei|bereit|einverstanden), ich [habe|hab] ' +
    '[gerade|kurz|etwas|noch|jetzt] (zeit|einen moment|eine minute|ein paar minuten), ich habe ' +
    '[gerade|kurz|etwas|noch|jetzt] (zeit|einen moment|eine minute|ein paar minuten), (durfen|konnen) sie ' +
    '[gerne|gern], sie (durfen|konnen) [mich] [gerne|gern|ruhig] [etwas|was] ' +
    '(fragen|anfangen|beginnen|machen), sie (durfen|konnen) [gerne|gern], fragen sie [mich] ' +
    '[nur|ruhig|gerne|einfach], machen sie [nur|ruhig|das|mal|gerne], stellen sie [mir] [ruhig|nur|gerne] ' +
    '[ihre|die|ein paar] fragen, das (ist|ware) (in ordnung|okay|ok) [fur mich], fur mich (okay|ok|in ' +
    'ordnung), wird gemacht, wir (machen|konnen) das [machen], das wurde ich [gerne|gern] [machen], ich ' +
    'wurde [das] [gerne|gern] [machen|antworten|mitmachen], ich will [das] [gerne|gern] [machen], ich mochte ' +
    '[gerne|gern] [mitmachen|teilnehmen], ich (nehme|mache) [gerne|gern] (teil|mit), mache ich [gerne|gern]',
  well: 'passt, gut, ist gut, sehr gut, wunderbar, perfekt, [das] ist (super|prima|gut)',
  pickUp: 'ja bitte [schon|sehr], bitte [schon|sehr]',
  no:
    'nope, nope danke, absolut nicht, definitiv nicht, gewiss nicht, das kann ich nicht [machen], kann ich nicht [machen], das ' +
    'mache ich nicht, mache ich nicht, ohne mich, da bin ich nicht dabei, bin ich nicht dabei, da mache ich ' +
    'nicht mit, ich mache nicht mit, nicht mit mir, nie im leben, im leben nicht, nicht im traum, vergiss ' +
    'es, unter keinen umstanden, ich mochte lieber nicht, ich wurde lieber nicht, lass gut sein, lassen sie ' +
    'gut sein, total dagegen, abgelehnt, logo nicht, ja nicht, bitte nicht, na gut nicht, danke nein, danke ' +
    'nicht, lass mal, lassen sie mal, bloss nicht, von wegen, kommt nicht in frage, kommt gar nicht in ' +
    'frage, rufen sie nicht mehr an, ich will das nicht, eigentlich nicht, nein, nein danke, ne, nee, no, ' +
    'jetzt nicht, lieber nicht, besser nicht, naturlich nicht, sicher nicht, bestimmt nicht, auf keinen ' +
    'fall, auf gar keinen fall, keinesfalls, keineswegs, gar nicht, uberhaupt nicht, nie, niemals, nicht ' +
    'jetzt, ich will nicht, will ich nicht, ich mochte nicht, mochte ich nicht, ich kann nicht, das geht ' +
    'nicht, geht nicht, kein interesse, ich habe kein interesse, keine zeit, ich habe keine zeit, keine ' +
    'lust, nicht okay, nicht ok, nicht in ordnung, nicht einverstanden, ich bin nicht einverstanden, ich ' +
    'lehne ab, lehne ab, heute nicht, lassen sie mich in ruhe, vergessen sie es, nicht gerne, nicht gern, ' +
    'klar nicht, nein nein, aber nein, auf keinsten, ich verzichte, verzichte, negativ, eher nicht, [das] ' +
    '[ist] nicht (notig|notwendig), kein bedarf, basta, genug, [jetzt] reicht es, es reicht, auflegen, legen ' +
    'sie auf, abmelden, melden sie mich ab, (streichen|nehmen) sie mich (von|aus) der liste, horen sie auf, ' +
    'hor auf, nein (entschuldigung|tut mir leid|sorry), (entschuldigung|tut mir leid|sorry) [aber] nein, das ' +
    'mochte ich nicht, ich habe etwas dagegen, ich bin dagegen',
  fine:
    'ich habe kein problem damit, da habe ich nichts dagegen, hab nichts dagegen, ich hab nichts dagegen, ' +
    'das ist kein problem, ist kein problem, uberhaupt kein problem, gar kein problem, ich sehe kein ' +
    'problem, warum denn nicht, wieso denn nicht, dagegen spricht nichts, da spricht nichts dagegen, ich ' +
    'wusste nicht was dagegen spricht, kein problem, kein thema, keine frage, warum nicht, ja warum nicht, ' +
    'wieso nicht, nichts dagegen, ich habe nichts dagegen, macht nichts, keine einwande, spricht nichts ' +
    'dagegen',
  unsure:
    'wenn sie meinen, wenn es unbedingt sein muss, na gut dann nicht, ich wusste nicht warum, warum sollte ' +
    'ich, wieso sollte ich, das kann ich spater machen, konnte ich, das konnte ich, passt schon, danke ' +
    'passt, passt danke, passt so, schon gut, ist mir egal, wenn es sein muss, das passt mir nicht, ich ' +
    'weiss nicht, weiss nicht, ich weiss es nicht, weiss ich nicht, keine ahnung, nicht sicher, ich bin ' +
    'nicht sicher, ich bin mir nicht sicher, bin mir nicht sicher, unsicher, vielleicht, eventuell, ' +
    'moglicherweise, moglich, wahrscheinlich, wahrscheinlich nicht, vermutlich, ich glaube, ich glaube ' +
    'schon, ich glaube nicht, ich denke schon, ich denke nicht, schon moglich, kommt darauf an, kommt drauf ' +
    'an, je nachdem, ich zweifle, zweifel, spater, ein andermal, ein anderes mal, ein anderer tag, anderes ' +
    'mal, morgen, nachstes mal, beim nachsten mal, nachste woche, noch nicht, im moment nicht, gerade nicht, ' +
    'momentan nicht, zurzeit nicht, rufen sie spater an, rufen sie mich spater an, rufen sie zuruck, rufen ' +
    'sie mich zuruck, lassen sie mich uberlegen, ich uberlege, ich uberlege es mir, mal sehen, mal schauen, ' +
    'mal gucken, jein, naja, na ja, so halb, teils teils, [das] [ist] schon (okay|ok|gut|in ordnung), (das ' +
    'ist|ist) (okay|ok) danke, alles gut, geht schon, lassen sie nur, gleich, spater gerne, ja schon',
  unclear:
    'aber, jedoch, wenn, falls, ob, was, wie, wie bitte, wer ist da, wer spricht, entschuldigung, ' +
    'verzeihung, wie lange, beschaftigt, ich fahre, im auto, in einer besprechung, bis, wann, bald, warten ' +
    'sie, warte, moment, einen moment, moment bitte, augenblick, einen augenblick, sekunde, eine sekunde, ' +
    'eine minute, danach, nachher, wohl, egal, ich denke',
  not:
    'alles (ausser|nur nicht), ausser, statt, anstatt, anstelle, nicht, nein, kein, keine, keinen, keiner, ' +
    'keinem, nie, niemals, nichts, niemand, weder, noch nie, ohne, ablehnen, lehne, unmoglich, keinesfalls, ' +
    'kaum, verweigere',
  greeting: 'hallo, guten tag, guten morgen, guten abend, gruss gott, servus, moin, am apparat',
  listening: 'ich hore [zu], ich bin ganz ohr',
  thanks: 'danke [schon|sehr|ihnen|vielmals], (vielen|besten|herzlichen) dank, ich danke [ihnen]',
  fillers:
    'ach, ah, oh, ahm, eh, hm, also, na, dann, doch, bitte, sehr, herr, frau, mal, jetzt, prima, super, ' +
    'toll, ganz, und, gut',
};
