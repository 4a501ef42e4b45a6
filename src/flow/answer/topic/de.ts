import type { TopicWords } from './topic-words';

/** German. */
export const german: TopicWords = {
  request:
    'eine frage (an|zum|zur) [den|die], ah, ahm, eh, hm, also, ja, ok, okay, gut, klar, bitte, dann, mal, ' +
    'einfach, nur, entschuldigung, entschuldigen sie, und, herr, frau, guten, der, die, das, den, dem, ein, ' +
    'eine, einen, etwas, ein bisschen, ihr, ihre, ihren, ihrem, ich ' +
    '(mochte|will|wollte|hatte|brauche|brauchte|benotige|wunsche|nehme|wahle|sage|suche|bevorzuge) ' +
    '[gern|gerne|lieber|bitte|mal|bitte gerne|einfach|da|dringend], ich (wurde|mochte|will|wollte) ' +
    '[gern|gerne|lieber|bitte|mal|einfach] (mit|zum|zur|in|an|zu), (kann|konnte|darf|durfte|kann) ich ' +
    '[bitte|mal|vielleicht|gern|gerne] [mit|zum|zur|den|die|jemanden|jemand] [jemandem|jemanden|jemand] ' +
    '[aus|von|vom|im], (konnen|konnten|wurden) sie mich [bitte|mal] [mit|zum|zur|an|in|zu], konnten wir mit, ' +
    '(verbinden|stellen|leiten|geben|schalten) sie (mich|mir) [bitte|mal|weiter|durch] [mit|zum|zur|an|zu], ' +
    '[einmal] verbinden (mit|zum|zur), mit ' +
    '[der|dem|ihrem|ihrer|jemandem|jemanden|jemand|einem|einer|den|wem] [aus|von|vom|im|in], ' +
    '(jemanden|jemandem|jemand|einen menschen|einem menschen|einen mitarbeiter|einem mitarbeiter|einer ' +
    'mitarbeiterin|wen|kollegen|eine person|einer person|einen techniker|einem techniker) ' +
    '(aus|von|vom|im|in|fur|beim) [dem|der|den], (zum|zur|in den|in die|an den|an die), ' +
    '(abteilung|bereich|team|option|auswahl|thema) [fur], es (geht|ware|ist) [um|fur|fur den|um den|der], ' +
    'ich rufe [an] (wegen|fur|wegen dem), ich habe eine frage (an|fur|zum|zur) [den|die], das (ist|ware) ' +
    '[fur] [der|den], (meine|die) (auswahl|antwort|wahl) ist [der|die], was ich (brauche|mochte|will) ist, ' +
    'wie (komme|erreiche) ich [zum|zur|den|die], nein ich (mochte|brauche|will) [den|zum|mit dem], ' +
    'technischen, technischer, technische',
  requestEnd:
    'durch, weiter, bitte, bitte schon, bitte sehr, danke, ah, ahm, ja, ok, jetzt, sofort, gleich, heute, ' +
    'schnell, dringend, so schnell wie moglich, umgehend, abteilung, team, (sprechen|reden|verbunden ' +
    'werden|verbinden|weitergeleitet werden|durchgestellt ' +
    'werden|telefonieren|haben|erreichen|durchstellen|weiterleiten|bekommen|geben|horen|kontaktieren|wahlen|nehmen), ' +
    '(wenn|falls) (es geht|moglich|das geht|es moglich ist|das moglich ist|es ihnen nichts ausmacht), ware ' +
    '(gut|super|schon|nett|toll|perfekt), denke ich, glaube ich, mochte ich, will ich, brauche ich, ware ' +
    'das, mitarbeiter, mitarbeiterin, kollegen, gern, gerne, verbinden sie mich',
  matter:
    'weil, denn, da mein, da ich, wegen, bezuglich, hinsichtlich, ' +
    '(zu|fur|bei|mit|uber|zum|zur|um|beim|betreffs) ' +
    '(meinem|meiner|meinen|mein|meine|einem|einer|einen|eine|ein|den|die|das|dem|der|diesem|dieser|etwas|rechnung|vertrag|bestellung|problem|thema|produkt|internet|kauf), ' +
    'ich (habe|hab|mochte|will|brauche|kann|komme|wollte|bekomme) ' +
    '(ein|eine|einen|meine|mein|meinen|etwas|nicht|kein|keine|probleme|fragen|was|mich), mein ' +
    '(telefon|handy|internet|anschluss|router|computer|konto|auftrag|vertrag|fernseher), meine ' +
    '(rechnung|bestellung|leitung|karte)',
};
