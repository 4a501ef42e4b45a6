/** Transitions that nothing takes as things are, each with what it is there for. */
export const NEVER: { [transition: string]: string } = {};
