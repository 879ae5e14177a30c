/** What a value must be before anything else can be said of it. */
const shapeRules: ReadonlySet<string> = new Set(['isString', 'isBoolean', 'isNumber', 'isInt', 'isObject', 'isArray']);

/** Whether a rule is about what a value is, such as a text or a list. */
export const isAboutShape = (rule: string): boolean => shapeRules.has(rule);

/** The broken rules that are worth a sentence: a number has no length, and is told alone that a text was expected. */
export function worthSaying(broken: readonly string[]): readonly string[] {
  const shapes = broken.filter(isAboutShape);
  return shapes.length > 0 ? shapes : broken;
}
