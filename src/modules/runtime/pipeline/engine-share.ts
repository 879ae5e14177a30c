/** Beside people a batch takes so many commands of the engine in any case: they must come to an end too. */
const fewest = 4;

/** Of what people get, the engine gets one in so many more. */
const perPeople = 3;

/**
 * How many commands that nobody waits for (timers, ends of services) may come with those of people in one batch.
 * Whoever asks for something waits for the batch that is under way and for his own. So both stay short while anybody is
 * there, however much is due, and get as large as they may when nobody has asked for anything of late.
 */
export const engineShare = (people: number, isQuiet: boolean): number =>
  isQuiet ? Infinity : Math.max(fewest, Math.floor(people / perPeople));
