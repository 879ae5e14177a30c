import { type Figure, type ReportedEntry, text } from '../../../engine/words.js';
import { complaintCategories, demandCategories } from '../property.js';

type Data = ReportedEntry['data'];

const count = (key: string, zh: string, en: string, entries: readonly Data[]): Figure => ({
  key,
  title: text(zh, en),
  value: entries.length,
});

/** Per cent with one digit; nothing of nothing. */
function share(key: string, zh: string, en: string, part: readonly Data[], whole: readonly Data[]): Figure {
  const value = whole.length === 0 ? null : Math.round((part.length * 1000) / whole.length) / 10;
  return { key, title: text(zh, en), value };
}

/** Whether enough of the visits were made at the door (004-A 4.3 回访执行 3, 4). */
const reaches = (key: string, zh: string, en: string, visits: readonly Data[], percent: number): Figure => ({
  key,
  title: text(zh, en),
  value: visits.length === 0 ? null : atDoor(visits).length * 100 >= visits.length * percent,
});

const atDoor = (visits: readonly Data[]): readonly Data[] => visits.filter(({ channel }) => channel === 'door');
const byClass = (name: string, titles: Readonly<Record<string, { zh: string; en: string }>>, all: readonly Data[]) =>
  Object.entries(titles).map(([key, { zh, en }]) =>
    count(
      `${name}.${key}`,
      zh,
      en,
      all.filter(({ category, finalCategory }) => (finalCategory ?? category) === key),
    ),
  );

/** Hours from acceptance to the end of the handling, with one digit. */
function handlingHours(key: string, zh: string, en: string, handled: readonly Data[]): Figure {
  const hours = handled.map(
    ({ acceptedAt, handledAt }) => (Date.parse(String(handledAt)) - Date.parse(String(acceptedAt))) / 3_600_000,
  );
  const mean = hours.reduce((sum, one) => sum + one, 0) / hours.length;
  return { key, title: text(zh, en), value: hours.length === 0 ? null : Math.round(mean * 10) / 10 };
}

export interface DoorTargets {
  readonly complaint: number;
  readonly unsatisfiedDemand: number;
  readonly satisfiedDemand: number;
}

/** 上门回访比例 of the manual (004-A 4.3). */
export const manualTargets: DoorTargets = {
  complaint: 80,
  unsatisfiedDemand: 80,
  satisfiedDemand: 20,
};

/**
 * 客户投诉/需求信息月报表 (004-A 4.5): different complaints of one customer are counted each, the same one by several
 * people or several times once, and each by its final cause. A complaint is valid once its level was judged, which accepts it.
 */
export function complaintFigures(entries: readonly ReportedEntry[], targets = manualTargets): readonly Figure[] {
  const counted = entries
    .map(({ data }) => data)
    .filter(({ sameAs, status }) => sameAs === undefined && status !== 'treatedAsDemand');
  const complaints = counted.filter(({ kind, level }) => kind === 'complaint' && level !== undefined);
  const demands = counted.filter(({ kind }) => kind === 'demand');
  const visited = (among: readonly Data[]) => among.filter(({ visitedAt }) => visitedAt !== undefined);
  const handled = (among: readonly Data[]) => among.filter(({ handledAt }) => handledAt !== undefined);
  const visits = visited(complaints);
  const fully = ({ fullySatisfied }: Data): boolean => fullySatisfied === true;
  const confirmed = demands.filter(({ confirmedScore }) => confirmedScore !== undefined);
  const unsatisfied = confirmed.filter((one) => !fully(one));
  const satisfied = (among: readonly Data[]) => among.filter((one) => one['satisfied'] === true);
  return [
    count('complaints', '有效投诉数量', 'Valid complaints', complaints),
    count(
      'major',
      '其中重大投诉',
      'of which major',
      complaints.filter(({ level }) => level === 'major'),
    ),
    count(
      'lapsed',
      '其中逾期升级',
      'of which escalated by their lapse',
      complaints.filter(({ because }) => because === 'lapse'),
    ),
    ...byClass('complaint', complaintCategories, complaints),
    handlingHours(
      'complaint.hours',
      '投诉平均处理时间（小时）',
      'Mean handling of a complaint, in hours',
      handled(complaints),
    ),
    count('complaint.handled', '已处理完毕的投诉', 'Complaints handled', handled(complaints)),
    count('complaint.visits', '投诉回访数量', 'Complaints visited', visits),
    share('complaint.visitRate', '投诉回访率（%）', 'Complaints visited, per cent', visits, handled(complaints)),
    count('complaint.door', '其中上门', 'of which at the door', atDoor(visits)),
    share('complaint.doorRate', '投诉上门回访比例（%）', 'At the door, per cent', atDoor(visits), visits),
    reaches('complaint.doorReached', '投诉上门比例达标', 'Enough at the door', visits, targets.complaint),
    share('complaint.satisfaction', '投诉回访满意度（%）', 'Satisfied, per cent', satisfied(visits), visits),
    count('demands', '需求数量', 'Demands', demands),
    ...byClass('demand', demandCategories, demands),
    handlingHours('demand.hours', '需求平均处理时间（小时）', 'Mean handling of a demand, in hours', handled(demands)),
    count('demand.visits', '需求回访数量', 'Demands visited', visited(demands)),
    count('demand.unsatisfied', '不完全满意的需求', 'Demands not fully satisfied', unsatisfied),
    share(
      'demand.unsatisfied.visitRate',
      '不完全满意需求回访率（%）',
      'of which visited, per cent',
      visited(unsatisfied),
      unsatisfied,
    ),
    reaches(
      'demand.unsatisfied.doorReached',
      '不完全满意需求上门比例达标',
      'Enough of them at the door',
      visited(unsatisfied),
      targets.unsatisfiedDemand,
    ),
    share(
      'demand.satisfied.visitRate',
      '满意需求抽访比例（%）',
      'Satisfied demands drawn, per cent',
      visited(confirmed.filter(fully)),
      confirmed.filter(fully),
    ),
    reaches(
      'demand.satisfied.doorReached',
      '满意需求上门比例达标',
      'Enough of them at the door',
      visited(confirmed.filter(fully)),
      targets.satisfiedDemand,
    ),
    share(
      'demand.satisfaction',
      '需求回访满意度（%）',
      'Satisfied, per cent',
      satisfied(visited(demands)),
      visited(demands),
    ),
  ];
}
