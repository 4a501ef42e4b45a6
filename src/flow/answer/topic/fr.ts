import type { TopicWords } from './topic-words';

/** French. */
export const french: TopicWords = {
  request:
    '[c est|ce serait] une (question|demande) (de|sur|pour), euh, ben, bah, ah, oh, eh bien, alors, bon, ' +
    'donc, oui, ouais, ok, okay, d accord, s il vous plait, s il te plait, pardon, excusez moi, desole, ' +
    'desolee, et, monsieur, madame, juste, seulement, simplement, le, la, les, l, un, une, des, du, de l, de ' +
    'la, un peu d, d, votre, vos, je ' +
    '(veux|voudrais|souhaite|souhaiterais|desire|desirerais|choisis|prends|prefere|prefererais|dis|cherche|demande|voulais|prendrai), ' +
    'j aimerais [bien], j ai (besoin d|besoin de|besoin du|besoin des), j (aurais|avais) besoin ' +
    '(d|de|du|des), (je ' +
    '(veux|voudrais|souhaite|souhaiterais|desire|desirerais|prefere|prefererais|peux|pourrais|voulais|dois|cherche ' +
    'a)|j aimerais [bien]|puis je|pourrais je|est ce que je (peux|pourrais)|serait il possible de|est il ' +
    'possible de|c est possible de|on peut|ce serait possible de|j ai besoin de) ' +
    '(parler|discuter|joindre|contacter|appeler|avoir|etre (mis|mise|mis en relation|mise en ' +
    'relation|transfere|transferee|redirige|redirigee)|aller|passer|choisir|m ' +
    'adresser|echanger|obtenir|acceder|parler a quelqu un|parler avec quelqu un) [a|au|aux|avec|vers|en ' +
    'relation avec|du|des|de|pour], (pouvez vous|pourriez vous|vous pouvez|vous pourriez|est ce que vous ' +
    'pouvez|est ce que vous pourriez) [me] (passer|mettre en ' +
    'relation|transferer|rediriger|connecter|donner|diriger|orienter|mettre en contact) ' +
    '[a|au|aux|avec|vers], (passez|passe|transferez|redirigez|connectez|donnez|mettez|dirigez|orientez) moi ' +
    '[en relation] [a|au|aux|avec|vers], parler (a|au|aux|avec), (quelqu un|une personne|un conseiller|une ' +
    'conseillere|un agent|un operateur|un technicien|un humain|un responsable|un commercial|l equipe|le ' +
    'personnel) (de|du|des|au|aux|de l|a l|en), (service|departement|secteur|pole|equipe|option|bureau) ' +
    '[de|du|des|de l], (j appelle|je vous appelle|je telephone) [pour|au sujet de|pour parler a|pour parler ' +
    'au|pour parler avec|concernant], (c est|ce serait|c est pour|ce serait pour|ca serait|ca serait pour|je ' +
    'crois que c est|je pense que c est), j ai une question (pour|sur|au sujet de|concernant), ce qu il me ' +
    'faut c est, ce que je veux c est, ma (reponse|selection) est, mon choix est, il me (faut|faudrait), au, ' +
    'aux, avec, comment (joindre|parler a|parler aux|contacter), non je (veux|voudrais)',
  requestEnd:
    's il vous plait, s il te plait, svp, merci, euh, monsieur, madame, oui, ok, d accord, maintenant, tout ' +
    'de suite, aujourd hui, rapidement, vite, au plus vite, des que possible, immediatement, urgent, d ' +
    'urgence, technique, client, clients, clientele, commercial, si (possible|c est possible|vous ' +
    'pouvez|vous voulez bien|ca ne vous derange pas|ce n est pas trop demander), ce serait ' +
    '(parfait|bien|genial), je (crois|pense), je (voudrais|veux|prends), donc, voila, de votre ' +
    '(societe|magasin|entreprise)',
  matter:
    'parce que, parce qu, car, puisque, vu que, (pour|avec|sur|concernant|a propos|au sujet|a cause|au ' +
    'niveau|a) ' +
    '(un|une|le|la|les|l|mon|ma|mes|ce|cette|des|de|du|d|acheter|commander|changer|annuler|reparer|demander|payer|renouveler|resoudre|faire|voir|savoir|installer|activer|configurer|quelque|moi), ' +
    '(j ai|je veux|je voudrais|j aimerais) ' +
    '(un|une|le|la|acheter|faire|demander|savoir|changer|annuler|commander|des|perdu|besoin), (mon|ma) ' +
    '(telephone|portable|internet|ligne|commande|facture|compte|television|ordinateur|box|carte|service)',
};
