/** One decorator for several. */
export const allOf =
  (...decorators: readonly PropertyDecorator[]): PropertyDecorator =>
  (prototype, property) => {
    for (const decorate of decorators) decorate(prototype, property);
  };
