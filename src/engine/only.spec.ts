import { only } from './only.js';

describe('only', () => {
  it('is the fields that are named, and no others', () => {
    expect(only({ item: 'A4', quantity: 3, reason: 'None left.' }, 'item', 'quantity')).toEqual({
      item: 'A4',
      quantity: 3,
    });
  });
});
