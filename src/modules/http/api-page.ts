import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';

/** Documents that a route answers with a page of these items. */
export const ApiPage = (item: Type<unknown>, ...others: readonly Type<unknown>[]) => {
  const anyOf = [item, ...others].map((one) => ({ $ref: getSchemaPath(one) }));
  return applyDecorators(
    ApiExtraModels(item, ...others),
    ApiOkResponse({
      schema: {
        type: 'object',
        required: ['items', 'nextCursor'],
        properties: {
          items: { type: 'array', items: others.length === 0 ? { $ref: getSchemaPath(item) } : { anyOf } },
          nextCursor: { type: ['string', 'null'], description: 'To be sent as `cursor` for the next page' },
        },
      },
    }),
  );
};
