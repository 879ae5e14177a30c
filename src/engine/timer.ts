/**
 * A timer of a running case. `after` fires a delayed transition of the chart; `deadline` marks a task overdue.
 * Its id is new for each visit of a state, so a timer of an earlier visit can never fire in a later one.
 */
export interface Timer {
  readonly id: string;
  readonly kind: 'after' | 'deadline';
  /** `after`: the XState event type; `deadline`: the key of the task. */
  readonly name: string;
  readonly dueAt: string;
}
