/** What XState asks for with `after`: an event that is due later. */
export interface DelayedEvent {
  readonly event: { readonly type: string };
  readonly delay?: number;
  readonly id?: string;
}
