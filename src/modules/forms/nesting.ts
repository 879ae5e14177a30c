/** How deep objects and lists may be nested. */
export const deepestNesting = 64;
