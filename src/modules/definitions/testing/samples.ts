/** A tool order that passes, for tests to spoil. */
export const goodOrder = {
  subject: '扳手',
  amount: '120.00',
  urgent: false,
  lines: [{ name: 'spanner', quantity: 2 }],
} as const;
