import type { ConsentWords } from './consent-words';

/** French. */
export const french: ConsentWords = {
  yes:
    'oui, ouais, oui s il vous plait, oui merci, mais oui, bien sur que oui, ah oui, eh oui, oui oui, si si, ' +
    'oui volontiers, oui d accord, ben oui, oui (c est bon|ca va|tres bien|parfait|je veux bien|avec ' +
    'plaisir|ca me va|allez y)',
  agree:
    'carrement, clairement, je peux [repondre|le faire|y repondre], comptez sur moi, sans probleme aucun, ' +
    'nickel, impec, c est ok, c est ok pour moi, ok pour moi, ca me plairait, ce serait un plaisir, avec le ' +
    'plus grand plaisir, bien sur que je peux, pour sur, cela me (va|convient), banco, vendu, top la, tope ' +
    'la, yes, yep, je dis oui, je suis pour, bien sur, d accord, daccord, ok, okay, volontiers, avec [grand] ' +
    'plaisir, certainement, absolument, tout a fait, entendu, ca marche, ca me (va|convient), c est d ' +
    'accord, c est bon pour moi, pour moi c est (bon|d accord|ok), je veux bien [repondre|y ' +
    'repondre|participer|le faire], j accepte, je suis (d ' +
    'accord|pret|prete|partant|partante|dispo|disponible), evidemment, naturellement, bien entendu, sans ' +
    'hesiter, sans aucun doute, exactement, exact, et comment, affirmatif, c est parti, on y va, allons y, ' +
    'on peut (commencer|y aller), on commence, commencez, commencons, vous pouvez [y ' +
    'aller|commencer|demander|me demander], vous pouvez [me] poser [vos|des|les|quelques|vos quelques] ' +
    '[questions], posez [moi] [vos|les|quelques|des] questions, posez les [moi], demandez [moi], j ai [un ' +
    'peu de|un petit peu de] (temps|le temps|une minute|deux minutes|cinq minutes|un moment|un ' +
    'instant|quelques minutes), je (reponds|vais repondre|peux repondre) [volontiers] [a (vos|quelques|ces|l ' +
    'enquete) [questions]], je (participe|le fais|la fais) [volontiers], je fais l enquete, faisons le, je ' +
    'vous ecoute volontiers, avec joie, ca roule, ca joue, bien volontiers, ce sera avec plaisir, quand vous ' +
    'voulez',
  well: 'ca va, tres bien, parfait, c est parfait, ca va bien',
  pickUp: 'allez y, vas y, je vous en prie, dites [moi], faites, faites donc',
  no:
    'carrement pas, vraiment pas, clairement pas, ne comptez pas sur moi, je ne dis pas oui, je suis contre, ' +
    'pas moyen, aucune chance, meme pas en reve, dans vos reves, que nenni, non non merci, je passe mon ' +
    'tour, tres peu pour moi, sans moi, pas pour moi, je n y tiens pas, je prefererais pas, je prefererais ' +
    'ne pas, je ne le ferai pas, evidemment non, evidemment pas, je n ai pas envie, arretez de m appeler, ne ' +
    'm appelez plus, non ca va, non, non merci, pas maintenant, plutot pas, bien sur que non, certainement ' +
    'pas, absolument pas, surement pas, pas du tout, pas d accord, pas question, hors de question, jamais, ' +
    'jamais de la vie, surtout pas, je ne veux pas, je veux pas, je ne peux pas, je peux pas, je ne souhaite ' +
    'pas, je refuse, je n accepte pas, je ne suis pas d accord, je suis pas d accord, pas interesse, pas ' +
    'interessee, je ne suis pas interesse, ca ne m interesse pas, je n ai pas le temps, j ai pas le temps, ' +
    'pas le temps, pas envie, mieux vaut pas, je prefere pas, je prefere ne pas, je ne prefere pas, pas ' +
    'aujourd hui, laissez moi tranquille, laissez tomber, negatif, nan, non non, sans facon, que non, ca ne ' +
    'va pas, ce n est pas bon, mais non, ah non, ca suffit, [c est] assez, raccrochez, annulez, annuler, ' +
    '(desabonnez|desinscrivez|retirez|enlevez) moi [de (la|votre) liste], (non desole|non desolee|desole ' +
    'non|desolee non|non je suis desole|non pardon), [ce n est] pas la peine, inutile, c est inutile, c est ' +
    'non, je m oppose, ca ira comme ca, merci non, pas cette fois',
  fine:
    'je n y vois (pas d|aucun|aucune) (inconvenient|objection|probleme), je ne vois pas pourquoi pas, je ne ' +
    'vois pas d (inconvenient|objection), aucun inconvenient, pas d inconvenient, y a pas de probleme, il n ' +
    'y a aucun probleme, ca ne pose pas de probleme, ca me derange pas, je n ai rien contre, je n ai aucune ' +
    'objection, pas de probleme, aucun probleme, sans probleme, pas de souci, pas de soucis, aucun souci, ' +
    'pourquoi pas, y a pas de souci, il n y a pas de probleme, ca ne me derange pas, pas d objection, aucune ' +
    'objection',
  unsure:
    'je ne vois pas pourquoi, je vois pas pourquoi, si vous le dites, s il le faut, ca va merci, merci ca ' +
    'va, ca ira, ca ira merci, ca va aller, pas vraiment, si vous voulez, peu importe, je ne sais pas, je ' +
    'sais pas, chais pas, j sais pas, je n sais pas, pas sur, pas sure, je ne suis pas sur, je ne suis pas ' +
    'sure, je suis pas sur, je suis pas sure, pas tres sur, peut etre, possible, possiblement, probablement, ' +
    'sans doute, ca depend, cela depend, je suppose, je crois que oui, je crois que non, je pense que oui, ' +
    'je ne pense pas, je ne crois pas, je pense pas, je crois pas, aucune idee, je doute, j en doute, doute, ' +
    'plus tard, tout a l heure, une autre fois, un autre jour, une prochaine fois, la prochaine fois, ' +
    'demain, la semaine prochaine, pas encore, pas tout de suite, pas pour le moment, pas pour l instant, ' +
    'rappelez, rappelez moi, rappelez plus tard, laissez moi reflechir, je vais reflechir, je reflechis, on ' +
    'verra, faut voir, il faut voir, plus ou moins, ca se discute, bof, mouais, c est bon, c est bon la, ' +
    'tout va bien, ca va comme ca, pas de suite, une autre, si ca vous chante',
  unclear:
    'mais, quoi, comment, pardon, qui est ce, c est qui, qui etes vous, combien de temps, combien, je suis ' +
    'occupe, je suis occupee, je conduis, je suis en reunion, quand, jusqu a, bientot, attendez, attends, un ' +
    'instant, un moment, une minute, une seconde, apres, si vous, si ca, si c est court, si c est rapide, je ' +
    'pense, je crois',
  not:
    '(tout|n importe quoi|n importe qui) sauf, sauf, au lieu de, a part, non, pas, ne, n, ni, jamais, rien, ' +
    'aucun, aucune, personne, sans, plus, refuse, impossible, loin de, plutot que',
  greeting: 'allo, bonjour, bonsoir, salut',
  listening: 'j ecoute, je vous ecoute, je suis a l ecoute',
  thanks: 'merci [beaucoup|bien|infiniment|a vous], mille mercis, je vous remercie',
  fillers:
    'bien, euh, ben, bah, eh bien, alors, ah, oh, donc, et, s il vous plait, s il te plait, monsieur, ' +
    'madame, mademoiselle, hein, super, genial, maintenant, desole, desolee',
};
