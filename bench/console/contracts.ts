import type { Visitor } from './visitor.js';

interface Case {
  readonly id: string;
  readonly tasks: readonly { readonly id: string; readonly key: string }[];
}

/** A contract as the demo company concludes many. */
const contract = {
  customer: '华东机电有限公司',
  customerContactName: '林晓',
  customerContactPhone: '13800000000',
  title: '数控机床采购与安装合同',
  amount: '128000.00',
  currency: 'CNY',
  template: 'standard',
  technicalDelivery: true,
  discountBeyondAuthority: false,
  background: '客户新建产线，需设备与安装服务。',
  keyTerms: '30% 预付，60% 验收后，10% 质保。',
  riskPoints: '安装周期紧。',
  contractDraft: 'HT-2025-031 草案一',
};

const taskOf = ({ id, tasks }: Case, key: string): string => {
  const task = tasks.find((one) => one.key === key);
  if (!task) throw new Error(`Expected the case ${id} to wait for '${key}', but it does not.`);
  return task.id;
};

/** Starts so many contracts and hands them in. @returns their ids; each waits for Legal, among others. */
export async function contractsForLegal(representative: Visitor, count: number): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const started = await representative.post<Case>('/api/v1/instances', {
      definition: 'contract-review',
      input: contract,
    });
    const [draft] = started?.tasks ?? [];
    await representative.post(`/api/v1/instances/${started?.id}/events`, {
      type: 'SUBMIT_FOR_REVIEW',
      data: {},
      taskId: draft?.id,
    });
    ids.push(started?.id ?? '');
  }
  return ids;
}

/** Makes a history so many records long: Legal claims its task of a contract and lets it go again, by turns. */
export async function lengthen(legal: Visitor, id: string, records: number): Promise<void> {
  const task = taskOf(await legal.get<Case>(`/api/v1/instances/${id}`), 'legal');
  const last = await lastPosition(legal, id);
  for (let position = last + 1; position <= records; position += 1)
    await legal.post(`/api/v1/tasks/${task}/${(position - last) % 2 === 1 ? 'claim' : 'release'}`, {});
  const found = await lastPosition(legal, id);
  if (found !== records) throw new Error(`Expected ${records} records, but found ${found}.`);
}

/** How many records a case has: one page of its sealed history says where it ends. */
async function lastPosition(legal: Visitor, id: string): Promise<number> {
  const path = `/api/v1/instances/${id}/history?form=sealed&limit=1`;
  return (await legal.get<{ readonly positions: number }>(path)).positions;
}
