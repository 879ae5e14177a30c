import type { drawing as chinese } from './drawing.zh';

/** What a chart says beside its states, and what one does with it. */
export const drawing: typeof chinese = {
  larger: 'Larger',
  smaller: 'Smaller',
  keys: 'Press + − 0 to zoom; arrow keys or dragging move it',
  drawn: 'As a drawing',
  written: 'As text',
  save: 'Save drawing',
  skipped: 'skipped',
  left: 'stopped here',
  late: (days: number) => (days < 1 ? 'late by less than a day' : `late by ${days} ${days === 1 ? 'day' : 'days'}`),
  incident: 'incident',
  suspended: 'suspended',
};
