/** The policy of a process whose manual states no number. */
export class NoParameters {}
