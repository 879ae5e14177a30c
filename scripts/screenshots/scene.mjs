/**
 * What stands on the pictures beside the cases that the demo company begins with: a contract that waits for its reviews,
 * one that came back to its author, and one that was withdrawn; a case that has written a ledger, and somebody.
 *
 * @typedef {{ waiting: string, returned: string, ended: string, bought: string, person: string }} Scene
 */

const form = {
  customer: '渤海泵业有限公司',
  customerContactName: '刘洋',
  title: '控制柜采购合同',
  amount: '128000.00',
  currency: 'CNY',
  template: 'standard',
  technicalDelivery: true,
  discountBeyondAuthority: false,
  background: '客户第二次订货，要求年底前交付。',
  keyTerms: '分三期付款：预付、发货前、验收后。',
  riskPoints: '逾期交付按日支付违约金。',
  contractDraft: '合同草案-1.docx',
};

/** @param {string} api @returns {Promise<Scene>} */
export async function prepareScene(api) {
  /** @type {Map<string, string>} */
  const tokens = new Map();
  /** @param {string} path @param {string} as @param {object} [body] @param {Record<string, string>} [headers] */
  const ask = async (path, as, body, headers = {}) => {
    const authorization = tokens.has(as) ? { authorization: `Bearer ${tokens.get(as)}` } : {};
    const answer = await fetch(`${api}${path}`, {
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
      headers: { 'content-type': 'application/json', ...authorization, ...headers },
    });
    if (!answer.ok) throw new Error(`Expected ${path} to be done, but found ${await answer.text()}`);
    return answer.json();
  };
  for (const username of ['sales.rep1', 'legal', 'tech.head', 'auditor'])
    tokens.set(username, (await ask('/auth/login', '', { username, password: 'guicheng-demo' })).accessToken);
  /** @param {string} title @param {readonly (readonly [as: string, type: string, data?: object])[]} events */
  const contract = async (title, events) => {
    const { id } = await ask('/instances', 'sales.rep1', { definition: 'contract-review', input: { ...form, title } });
    for (const [as, type, data = {}] of events) {
      const { revision } = await ask(`/instances/${id}`, as);
      await ask(`/instances/${id}/events`, as, { type, data }, { 'if-match': `"${revision}"` });
    }
    return id;
  };
  const [entered] = (await ask('/registers/asset-ledger/entries/FA-DEMO-0001/revisions', 'auditor')).items;
  return {
    bought: entered.case.id,
    person: (await ask('/me', 'sales.rep1')).id,
    waiting: await contract('控制柜采购合同', [
      ['sales.rep1', 'SUBMIT_FOR_REVIEW'],
      ['legal', 'APPROVE', { opinion: '条款可以接受。' }],
    ]),
    returned: await contract('备件年度框架合同', [
      ['sales.rep1', 'SUBMIT_FOR_REVIEW'],
      ['tech.head', 'RETURN', { opinion: '请补充交付清单。' }],
    ]),
    ended: await contract('样机租赁合同', [
      ['sales.rep1', 'SUBMIT_FOR_REVIEW'],
      ['sales.rep1', 'WITHDRAW'],
    ]),
  };
}
