/** What of a page tells that it can be worked with. */
export const row = "[role='grid'] [role='row']";
export const slider = "input[type='range']";
export const drawing = "svg[role='img'] [data-state]";
export const verb = 'header button.primary';
export const drawer = "[role='dialog']";
export const submit = `${drawer} button[type='submit']`;

/** A case with its chart, its verbs and its history. */
export const wholeCase = [drawing, "[data-standing='active']", verb, slider, 'section dl', 'section ol li'];
