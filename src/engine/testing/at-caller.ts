/** The lines of a stack that lie in the testing kit; its own specs are callers like any other. */
const ofKit = /[\\/]engine[\\/]testing[\\/](?!.*\.spec\.)/;

/** Points an error at the line of the spec: the runner shows the first line of the stack that is left. */
export function pointedAtCaller<Thrown>(thrown: Thrown): Thrown {
  if (thrown instanceof Error && thrown.stack !== undefined) {
    const isFrame = /^\s+at /;
    thrown.stack = thrown.stack
      .split('\n')
      .filter((line) => !isFrame.test(line) || !ofKit.test(line))
      .join('\n');
  }
  return thrown;
}

type Method = (this: unknown, ...values: unknown[]) => unknown;

const pointing = (method: Method): Method =>
  function (this: unknown, ...values) {
    try {
      return method.apply(this, values);
    } catch (error) {
      throw pointedAtCaller(error);
    }
  };

/** Lets whatever a class of the kit throws point at the line that called it. */
export function pointAtCaller(kit: { readonly prototype: object }): void {
  for (const [name, member] of Object.entries(Object.getOwnPropertyDescriptors(kit.prototype))) {
    if (name === 'constructor') continue;
    const { value, get } = member as { readonly value?: unknown; readonly get?: () => unknown };
    Object.defineProperty(kit.prototype, name, {
      ...member,
      ...(typeof value === 'function' ? { value: pointing(value as Method) } : {}),
      ...(get ? { get: pointing(get) } : {}),
    });
  }
}
