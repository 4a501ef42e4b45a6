/** Checks between the keys of an object. Owns: that they keep silent while a key itself is wrong. */

/** Option of `refine`: run only when nothing is wrong so far, not even an unknown key. */
export const onlyIfValid = {
  when: (payload: { issues: readonly unknown[] }): boolean => payload.issues.length === 0,
};
