/** How stories call customers, and where those call from. PURE. */

/** `caller`, `caller-2`, `customer`, `customer-3` … */
export const CUSTOMER_NAME = /^(?:caller|customer)(?:-(\d+))?$/;

/** A customer's own number where a story gives none. */
export function numberOf(name: string): string {
  return `+1555000${CUSTOMER_NAME.exec(name)?.[1] ?? '1'}`;
}
