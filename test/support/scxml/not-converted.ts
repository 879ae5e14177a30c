/** A document that asks for something that a process of Guicheng has not. */
export class NotConverted extends Error {}
