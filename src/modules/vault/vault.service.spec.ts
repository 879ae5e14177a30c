import type { DamageReports } from '../damage/index.js';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import fc from 'fast-check';
import { Personal, type Json, type JsonObject } from '../../engine/index.js';
import type { PersonalValue, KeptValue, VaultStore, Viewer } from '../../persistence/index.js';
import { commitmentOf } from '../sealing/index.js';
import { VaultService } from './vault.service.js';

class Contact {
  @Personal()
  phone?: string;

  @Personal()
  address?: unknown;

  subject?: unknown;
}

class Application extends Contact {
  @Personal()
  illness?: string;
}

class Family {
  @ValidateNested()
  @Type(() => Contact)
  next?: Contact;

  @ValidateNested({ each: true })
  @Type(() => Family)
  branches?: Family[];
}

class Household {
  @ValidateNested()
  head?: Contact;
}

const of = { orgId: 'org', instanceId: 'case-1', subjectId: 'ann' };
const auditor = { userId: 'auditor', roles: ['Auditor'] } as const;
const colleague = { userId: 'bob', roles: ['SalesManager'] } as const;

/** A vault in memory: who takes part in which case is decided by `mayBob`. */
function vault(mayBob = true) {
  const rows = new Map<string, KeptValue>();
  const questions: number[] = [];
  const viewers: Viewer[] = [];
  const kept = (_: string, ids: readonly string[]): Promise<KeptValue[]> => {
    questions.push(ids.length);
    return Promise.resolve(ids.flatMap((id) => rows.get(id) ?? []));
  };
  const store: Pick<VaultStore, keyof VaultStore> = {
    kept,
    visible: (orgId, ids, viewer) => {
      viewers.push(viewer);
      return viewer.seesEverything || mayBob ? kept(orgId, ids) : Promise.resolve([]);
    },
    found: () => Promise.resolve([]),
    slice: () => Promise.resolve([]),
    erase: () => Promise.resolve(rows.size),
    erasures: () => Promise.resolve([]),
    keep: () => Promise.resolve(),
  };
  let last = 0;
  const service = new VaultService(
    store as VaultStore,
    { next: () => `id-${++last}` },
    { now: () => '2026-03-01T08:00:00.000Z' },
    { report: () => undefined } as unknown as DamageReports,
  );
  const put = (values: readonly PersonalValue[]): void => {
    for (const value of values) rows.set(value.id, { ...value, erasedAt: null });
  };
  return { service, rows, put, questions, viewers };
}

describe('protect', () => {
  it('finds them in a nested form that is named by the type of its field alone', () => {
    const { data, values } = vault().service.protect(Household, { head: { phone: '138' } }, of);
    expect([JSON.stringify(data).includes('138'), values.map(({ value }) => value)]).toEqual([false, ['"138"']]);
  });

  it('puts a reference in place of each personal field, those of the parent class included', () => {
    const { service } = vault();
    const { data, values } = service.protect(Application, { phone: '138', illness: '感冒', subject: 'leave' }, of);
    expect(values.map(({ field, value }) => [field, value])).toEqual([
      ['phone', '"138"'],
      ['illness', '"感冒"'],
    ]);
    const [phone, illness] = values as [PersonalValue, PersonalValue];
    expect(data).toEqual({
      subject: 'leave',
      illness: { $personal: illness.id, commitment: commitmentOf(illness.salt, '"感冒"') },
      phone: { $personal: phone.id, commitment: commitmentOf(phone.salt, '"138"') },
    });
    expect(phone).toMatchObject(of);
  });

  it('commits to SHA-256 of the bytes of the salt and the JSON text of the value', () => {
    // printf '\x00\xff"138"' | sha256sum
    expect(commitmentOf('00ff', '"138"')).toBe('b21c0486c3e82272bc3db8aa4c8aad50b97012646e38481cd3525d98560e293b');
  });

  it('salts every value anew, so that equal values cannot be told from the history', () => {
    const { service } = vault();
    const [first, second] = [1, 2].map(() => service.protect(Contact, { phone: '138' }, of));
    expect(first?.values[0]?.salt).toMatch(/^[0-9a-f]{64}$/);
    expect(first?.values[0]?.salt).not.toBe(second?.values[0]?.salt);
    expect(first?.data.phone).not.toEqual(second?.data.phone);
  });

  it.each([[undefined], [null], [''], [[]], [{}]])('leaves a field that holds %p as it is', (address) => {
    const { service } = vault();
    const data = { address, subject: 'x' } as JsonObject;
    expect(service.protect(Contact, data, of)).toEqual({ data, values: [] });
  });

  it.each([[0], [false]])('protects %p, which says something', (address) => {
    expect(vault().service.protect(Contact, { address }, of).values).toHaveLength(1);
  });

  it('finds the personal fields of nested forms and of lists of them, however deep', async () => {
    const { service, put } = vault();
    const submitted = {
      next: { phone: '家中电话', subject: 'x' },
      branches: [{ branches: [{ next: { phone: '手机', address: '杭州' } }] }, { next: null }],
    } as JsonObject;
    const { data, values } = service.protect(Family, submitted, of);
    expect(values.map(({ field, value }) => [field, value]).sort()).toEqual([
      ['branches.0.branches.0.next.address', '"杭州"'],
      ['branches.0.branches.0.next.phone', '"手机"'],
      ['next.phone', '"家中电话"'],
    ]);
    expect(JSON.stringify(data)).not.toMatch(/电话|手机|杭州/);
    put(values);
    expect(await service.reveal('org', [data], auditor)).toEqual([submitted]);
  });

  it('leaves a form without personal fields as it is', () => {
    class Plain {
      phone?: string;
    }
    const data = { phone: '138' };
    expect(vault().service.protect(Plain, data, of)).toEqual({ data, values: [] });
  });
});

describe('what is protected', () => {
  const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;

  it('comes back the same for those who may see it, whatever it is and wherever the references have gone', async () => {
    await fc.assert(
      fc.asyncProperty(json, fc.string(), json, async (address, phone, subject) => {
        const { service, put } = vault();
        const submitted = JSON.parse(JSON.stringify({ address, phone, subject })) as JsonObject;
        const { data, values } = service.protect(Contact, submitted, of);
        put(values);
        const carried = JSON.parse(JSON.stringify([{ context: { deep: [data] } }, data])) as Json[];
        expect(await service.reveal('org', carried, auditor)).toEqual([{ context: { deep: [submitted] } }, submitted]);
      }),
    );
  });

  it('leaves nothing of itself in the data that goes to the history', () => {
    const telling = fc.string({ minLength: 6 }).filter((text) => !'$personal commitment address phone'.includes(text));
    fc.assert(
      fc.property(telling, fc.dictionary(telling, telling, { minKeys: 1 }), (phone, address) => {
        const { data } = vault().service.protect(Contact, { phone, address }, of);
        const text = JSON.stringify(data);
        for (const part of [phone, ...Object.entries(address).flat()]) {
          expect(text).not.toContain(JSON.stringify(part).slice(1, -1));
        }
      }),
    );
  });
});

describe('reveal', () => {
  it('asks the store once, however many references there are, and not at all without any', async () => {
    const { service, put, questions } = vault();
    const forms = Array.from({ length: 50 }, () => service.protect(Contact, { phone: '138', address: '杭州' }, of));
    put(forms.flatMap(({ values }) => values));
    await service.reveal('org', [...forms.map(({ data }) => data), ...forms.map(({ data }) => data)], auditor);
    expect(questions).toEqual([100]);
    expect(await service.reveal('org', [{ plain: true }], auditor)).toEqual([{ plain: true }]);
    expect(questions).toEqual([100]);
  });

  it('keeps the bare reference for those who may not see the value', async () => {
    const { service, put } = vault(false);
    const { data, values } = service.protect(Contact, { phone: '138' }, of);
    put(values);
    expect(await service.reveal('org', [data], colleague)).toEqual([data]);
  });

  it.each([
    ['ProcessOwner', true],
    ['Auditor', true],
    ['Administrator', false],
    ['GeneralManager', false],
  ] as const)('counts %s among those who see every case: %p', async (role, seesEverything) => {
    const { service, viewers } = vault();
    const { data } = service.protect(Contact, { phone: '138' }, of);
    await service.reveal('org', [data], { userId: 'bob', roles: [role] });
    expect(viewers).toEqual([{ userId: 'bob', seesEverything, standsInFor: [] }]);
  });

  it('tells that a value was erased', async () => {
    const { service, rows, put } = vault();
    const { data, values } = service.protect(Contact, { phone: '138' }, of);
    put(values);
    for (const row of rows.values()) rows.set(row.id, { ...row, value: null, salt: null, erasedAt: 'now' });
    expect(await service.reveal('org', [data], colleague)).toEqual([
      { phone: { $personal: values[0]?.id, erased: true } },
    ]);
  });

  it('leaves alone what only looks like a reference', async () => {
    const { service, questions } = vault();
    const lookalikes: Json[] = [
      { $personal: 'id' },
      { $personal: 1, commitment: '' },
      { $personal: 'id', commitment: '', more: 1 },
    ];
    expect(await service.reveal('org', lookalikes, auditor)).toEqual(lookalikes);
    expect(questions).toEqual([]);
  });
});

describe('verifyCommitments', () => {
  const submitted = () => {
    const made = vault();
    const { data, values } = made.service.protect(Contact, { phone: '138' }, of);
    made.put(values);
    const [value] = values as [PersonalValue];
    const row = made.rows.get(value.id) as KeptValue;
    const reference = { $personal: value.id, commitment: (data.phone as JsonObject).commitment as string };
    return { ...made, row, reference };
  };

  it('finds nothing where every value is the one that was committed to', async () => {
    const { service, reference } = submitted();
    expect(await service.verifyCommitments('org', [reference, reference])).toEqual([]);
  });

  it('honours a value that was erased', async () => {
    const { service, rows, row, reference } = submitted();
    rows.set(row.id, { ...row, value: null, salt: null, erasedAt: 'now' });
    expect(await service.verifyCommitments('org', [reference])).toEqual([]);
  });

  it.each<[string, Partial<KeptValue>]>([
    ['a value that was changed', { value: '"139"' }],
    ['a salt that was changed', { salt: '00' }],
    ['a value that is gone without an erasure', { value: null, salt: null }],
    ['an erasure that left the value', { erasedAt: 'now' }],
  ])('names %s', async (_, change) => {
    const { service, rows, row, reference } = submitted();
    rows.set(row.id, { ...row, ...change });
    expect(await service.verifyCommitments('org', [reference])).toEqual([reference]);
  });

  it('names a value that vanished, and asks once', async () => {
    const { service, rows, row, reference, questions } = submitted();
    rows.delete(row.id);
    const other = { $personal: 'never', commitment: 'x' };
    expect(await service.verifyCommitments('org', [reference, other])).toEqual([reference, other]);
    expect(questions).toEqual([2]);
  });
});
