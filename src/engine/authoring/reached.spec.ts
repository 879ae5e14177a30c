import { reached } from './reached.js';

describe('reached', () => {
  const fines = { 1: '30', 2: '60', 10: 'dismissed' };

  it.each([
    [0, undefined],
    [1, '30'],
    [2, '60'],
    [9, '60'],
    [10, 'dismissed'],
    [11, 'dismissed'],
  ])('%d reaches %s', (number, value) => expect(reached(fines, number)).toBe(value));

  it('knows steps between whole numbers, in whatever order they are written', () => {
    expect(reached({ 2: 'two', 0.5: 'half' }, 1)).toBe('half');
  });
});
