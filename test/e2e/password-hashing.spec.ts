import argon2 from 'argon2';
import { startApplication, type TestApplication } from '../support/application.js';

describe('passwords', () => {
  let application: TestApplication;
  beforeAll(async () => {
    application = await startApplication({ database: 'sqlite' });
  });
  afterAll(() => application.close());

  it('are hashed two at once, however many administrators ask for', async () => {
    const hash = argon2.hash.bind(argon2) as (plain: string, options: object) => Promise<string>;
    let [busy, most] = [0, 0];
    const spy = jest.spyOn(argon2, 'hash').mockImplementation((async (plain: string, options: object) => {
      busy += 1;
      most = Math.max(most, busy);
      try {
        return await hash(plain, options);
      } finally {
        busy -= 1;
      }
    }) as never);
    const administrator = await application.signIn('admin');
    const password = 'a password of many letters';
    const made = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        administrator.post('/users', { username: `many.${index}`, name: '新人', password }),
      ),
    );
    spy.mockRestore();
    expect(made.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 201));
    expect(most).toBe(2);
  });
});
