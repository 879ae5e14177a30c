const uuidInCapitals = /^(?=.*[A-F])[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;
const idName = /(?:^i|I)ds?$/;

/** Whether a parameter or a field of this name holds an id, or several. */
export const isIdName = (name: string): boolean => idName.test(name);

/** A UUID means the same in capitals (RFC 9562); every id is stored in lower case. */
export const idForm = (text: string): string => (uuidInCapitals.test(text) ? text.toLowerCase() : text);
