/** While somebody is there, a batch without people takes so many: whoever comes meanwhile waits for it. */
const mostBetweenPeople = 4;

/** Of what people get, the engine gets one in so many more. */
const perPeople = 3;

/**
 * How many commands that nobody waits for (timers, ends of services) may come with those of people in one batch.
 * Whoever asks for something waits for the batch that is under way and for his own. So both stay short while anybody is
 * there, however much is due, and get as large as they may when nobody has asked for anything of late.
 */
export function engineShare(people: number, isQuiet: boolean): number {
  if (isQuiet) return Infinity;
  return people === 0 ? mostBetweenPeople : Math.max(1, Math.floor(people / perPeople));
}
