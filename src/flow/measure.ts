/** What surveys measure, and on which scales. Owns: the scales the formulas are made for. */

export const MEASURES = ['csat', 'nps', 'ces'] as const;
export type Measure = (typeof MEASURES)[number];

export interface Scale {
  min: number;
  max: number;
}

/**
 * CSAT: 1 to 5. NPS: 0 to 10 (Reichheld, The One Number You Need to Grow, 2003). CES: agreement that it was easy,
 * 1 to 7 (CES 2.0), and the older 1 to 5.
 */
export const SCALES: { readonly [measure in Measure]: readonly Scale[] } = {
  csat: [{ min: 1, max: 5 }],
  nps: [{ min: 0, max: 10 }],
  ces: [
    { min: 1, max: 7 },
    { min: 1, max: 5 },
  ],
};

/** `1 to 5` */
export function scaleText({ min, max }: Scale): string {
  return `${min} to ${max}`;
}

/** Which answers of a flow are counted: the var, and the scale of its question. */
export type Measures = { [measure in Measure]?: Scale & { name: string } } & { comment?: { name: string } };
