/** Characters a phone has without Unicode (3GPP TS 23.038); the second row counts twice. */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const EXTENDED = '\f^{}\\[~]|€';

/** @returns in how many parts a text travels (Twilio docs: Message resource, NumSegments) */
export function segmentsOf(text: string): number {
  const characters = [...text];
  const isPlain = characters.every((one) => BASIC.includes(one) || EXTENDED.includes(one));
  const length = isPlain
    ? characters.reduce((sum, one) => sum + (EXTENDED.includes(one) ? 2 : 1), 0)
    : text.length;
  const [alone, together] = isPlain ? [160, 153] : [70, 67];
  return length <= alone ? 1 : Math.ceil(length / together);
}
