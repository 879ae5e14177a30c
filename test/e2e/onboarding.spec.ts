import { SimulatedClock } from '../../src/engine/testing/index.js';
import type { Instance } from '../support/answers.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk, type DeskStep } from '../support/case-desk.js';
import { dialects } from '../support/databases.js';

const papers = { id: true, education: true, separationCertificate: true };
const offer = { reportAt: '2025-03-10T09:00:00+08:00', place: 'Reception' };
const prepared = { workstation: true, computer: true, telephone: true, accessCard: true, officeSupplies: true };
const signed = { registrationForm: true, labourContract: true, confidentialityAgreement: true };
const formalities = { ...signed, introduced: true, explained: true };
const assessment = { ability: 'Good.', attitude: 'Good.', teamwork: 'Good.' };
const safety = { company: true, workshop: true, team: true };

describe.each(dialects)('an onboarding through the door (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  beforeAll(async () => {
    application = await startApplication({ database, clock: new SimulatedClock('2025-03-03T01:00:00.000Z') });
    desk = new CaseDesk(application);
  });
  afterAll(() => application.close());

  const idOf = async (username: string): Promise<string> =>
    (await (await application.signIn(username)).get<{ id: string }>('/me')).body.id;
  const follows = async (profile: string): Promise<void> => {
    const admin = await application.signIn('admin');
    for (const process of ['onboarding', 'probation-review']) {
      const seen = await admin.get(`/policies/${process}`);
      const wanted = { profile, reason: `We work by manual ${profile}.` };
      const set = await admin.put(`/policies/${process}`, wanted, { 'if-match': seen.headers['etag'] ?? '' });
      expect(set.status).toBe(200);
    }
  };
  const hired = async (post: string): Promise<Instance> => {
    const input = { name: 'Lin', position: 'Engineer', post, department: 'technical', probationMonths: 3 };
    return desk.started('hr.officer', 'onboarding', { ...input, headId: await idOf('tech.head') });
  };
  const hr = (type: string, data: object = {}): DeskStep => ({ by: 'hr.officer', type, data });
  const beforeHeComes = (documents: object): readonly DeskStep[] => [
    hr('SEND_OFFER', { ...offer, ...documents }),
    hr('WORKPLACE_READY', prepared),
    hr('ACCOUNTS_CREATED', { mailbox: true, messenger: true }),
  ];
  /** The one probation review of this employee that goes on. */
  const reviewOf = async (employeeId: string): Promise<Instance> => {
    await desk.delivered();
    const auditor = await application.signIn('auditor');
    const found = await auditor.get<{ items: readonly Instance[] }>('/instances?definition=probation-review&limit=200');
    const his = found.body.items.filter(
      ({ context, status }) => status === 'active' && JSON.stringify(context).includes(employeeId),
    );
    expect(his).toHaveLength(1);
    return his[0] as Instance;
  };

  it('of manual 000 goes from the offer over a mentor to a passed probation, each by whom the manual names', async () => {
    const documents = { ...papers, bankCardCopy: true, qualification: false };
    const [employeeId, mentorId] = [await idOf('engineer1'), await idOf('engineer2')];
    const { id } = await hired('production');
    await desk.walk(id, beforeHeComes(documents));
    // Production posts have no safety education under 000, and a mentor there must be.
    const none = await desk.send('tech.head', id, 'WELCOMED', { welcomed: true });
    expect(none).toMatchObject({ status: 409, body: { guards: ['mentorDesignated'] } });
    const lacking = await desk.send('hr.officer', id, 'FORMALITIES_DONE', {
      ...{ ...formalities, ...documents, labourContract: false, employeeId },
    });
    expect(lacking).toMatchObject({ status: 409, body: { guards: ['formalitiesComplete'] } });
    const ended = await desk.walk(id, [
      hr('FORMALITIES_DONE', { ...formalities, ...documents, employeeId }),
      { by: 'tech.head', type: 'WELCOMED', data: { welcomed: true, mentorId } },
      { by: 'engineer2', type: 'INTRODUCED', data: {} },
      { by: 'engineer2', type: 'TRAINED', data: {} },
      hr('FOLLOWED_UP'),
    ]);
    expect(ended).toMatchObject({ status: 'done', output: { outcome: 'completed', employeeId } });
    const review = await reviewOf(employeeId);
    expect(review).toMatchObject({ context: { request: { hiredOn: '2025-03-10', months: 3 } } });
    const passed = await desk.walk(review.id, [
      hr('SUBMIT'),
      hr('ASSESS', assessment),
      { by: 'tech.head', type: 'ASSESS', data: assessment },
      { by: 'hr.head', type: 'PASS', data: {} },
    ]);
    expect(passed).toMatchObject({ status: 'done', output: { outcome: 'regularised' } });
    for (const one of [ended, passed]) expect(await desk.verify(one.id)).toMatchObject({ valid: true });
  });

  it('of manual 001 asks for its own papers and the safety education, and for no mentor; nobody is extended', async () => {
    await follows('001');
    const documents = { ...papers, separationCertificate: false, bankCardCopy: false, qualification: true };
    const employeeId = await idOf('tech.appraiser');
    const { id } = await hired('production');
    await desk.walk(id, beforeHeComes({ ...documents, separationCertificate: true }));
    const { tasks } = await desk.see('hr.officer', id);
    expect(tasks.map(({ key }) => key).sort()).toEqual(['hrFormalities', 'safetyEducation', 'welcome']);
    const twoLevels = await desk.send('hr.officer', id, 'SAFETY_EDUCATED', { ...safety, team: false });
    expect(twoLevels).toMatchObject({ status: 409, body: { guards: ['safetyTaught'] } });
    const ended = await desk.walk(id, [
      // 离职证明 only where he had an employer before (001 篇一 第六条).
      hr('FORMALITIES_DONE', { ...formalities, ...documents, firstEmployment: true, employeeId }),
      hr('SAFETY_EDUCATED', safety),
      { by: 'tech.head', type: 'WELCOMED', data: { welcomed: true } },
      hr('FOLLOWED_UP'),
    ]);
    expect(ended).toMatchObject({ status: 'done', output: { outcome: 'completed' } });
    const review = await reviewOf(employeeId);
    await desk.walk(review.id, [
      hr('SUBMIT'),
      hr('ASSESS', assessment),
      { by: 'tech.head', type: 'ASSESS', data: assessment },
    ]);
    const extended = await desk.send('hr.head', review.id, 'EXTEND', { until: '2025-09-10', remark: 'Not yet.' });
    expect(extended).toMatchObject({ status: 409, body: { guards: ['mayExtend'] } });
  });
});
