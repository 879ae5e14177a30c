import { Inject, Injectable } from '@nestjs/common';
import { tasksOf, type Clock, type InstanceState, type Json, type Language } from '../../engine/index.js';
import { activeStatePaths } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';
import { damagedProblem, definitionMissingProblem } from '../damage/index.js';
import { CLOCK } from '../database/index.js';
import { DefinitionRegistry, Layouts, standingOf, svgDiagram, walked, type CaseMark } from '../definitions/index.js';
import { caseNotFound, type VisibleCase } from '../visibility/index.js';
import { CaseHistory, expectPosition } from './case-history.service.js';

const dayMilliseconds = 86_400_000;

const words = {
  late: { zh: (days: number) => `超期 ${days} 天`, en: (days: number) => `late by ${days} days` },
  incident: { zh: '异常', en: 'incident' },
  suspended: { zh: '已挂起', en: 'suspended' },
  now: { zh: '当前：', en: 'Now: ' },
  after: { zh: (at: number) => `第 ${at} 条记录之后：`, en: (at: number) => `After record ${at}: ` },
} as const;

const follows = (
  { definitionKey, definitionVersion }: VisibleCase['columns'],
  { key, version = definitionVersion }: { readonly key: string; readonly version?: number | undefined },
): boolean => definitionKey === key && definitionVersion === version;

/** Draws the chart of a case with where it stands, or stood: the picture that its page shows. */
@Injectable()
export class CaseDiagrams {
  constructor(
    private readonly cases: CaseHistory,
    private readonly definitions: DefinitionRegistry,
    private readonly layouts: Layouts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The picture says nothing that the case holds: its number, and the titles of its process.
   *
   * @param of the process that it is looked for in; a case of another one, or of another version, is not there
   * @throws ProblemException NOT_FOUND, DATA_DAMAGED, DEFINITION_NOT_INSTALLED, PAYLOAD_INVALID
   */
  async svg(
    principal: Principal,
    id: string,
    language: Language,
    position?: number,
    of?: { readonly key: string; readonly version?: number | undefined },
  ): Promise<string> {
    const { columns, stored } = await this.cases.visible(principal, id);
    if (of && !follows(columns, of)) throw caseNotFound();
    const at = position ?? columns.position;
    expectPosition(at, columns.position);
    const { definitionKey: key, definitionVersion: version } = columns;
    const definition = this.definitions.find(key, version);
    if (!definition) throw definitionMissingProblem({ key, version });
    const isNow = at === columns.position;
    if (isNow && !stored) throw damagedProblem({ table: 'instance', key: id });
    const state = isNow ? stored?.state : undefined;

    const values: Json[] = [];
    const taken = new Set<string>();
    for await (const { to, commands } of this.cases.readable(principal.orgId, id, at)) {
      values.push(to);
      for (const command of commands)
        if (command.type === 'closeTask' && command.decision?.skipped) taken.add(command.task.key);
    }
    const tasks = tasksOf(definition);
    const skipped = new Set([...taken].flatMap((task) => tasks.get(task)?.statePath ?? []));
    const walk = walked(state ? [...values, state.snapshot.value] : values, {
      skipped,
      stopped: state?.snapshot.status === 'stopped',
    });
    const places = new Map([...tasks].map(([task, { statePath }]): readonly [string, string] => [task, statePath]));
    const marks = state ? this.marks(state, places, language) : new Map<string, readonly CaseMark[]>();
    const layout = await this.layouts.of(definition, 'reader', language);
    const titles = layout.boxes
      .filter(({ kind }) => kind !== 'group' && kind !== 'parallel')
      .filter((box) => ['active', 'ended', 'left'].includes(standingOf(box, walk)))
      .map(({ title }) => title);
    const when = isNow ? words.now[language] : words.after[language](at);
    const where = titles.join({ zh: '、', en: ', ' }[language]);
    const title = `${columns.number} · ${definition.title[language]} · ${when}${where}`;
    return svgDiagram(layout, title, { walked: walk, marks });
  }

  /** What disturbs the case now, at the innermost states in which it stands. */
  private marks(
    { snapshot, suspended, tasks }: InstanceState,
    places: ReadonlyMap<string, string>,
    language: Language,
  ): ReadonlyMap<string, readonly CaseMark[]> {
    const paths = activeStatePaths(snapshot.value);
    const innermost = paths.filter((path) => !paths.some((other) => other.startsWith(`${path}.`)));
    const late = new Map(
      tasks
        .filter(({ overdue, dueAt }) => overdue && dueAt !== null)
        .map(({ key, dueAt }) => [places.get(key), Math.floor((this.now - Date.parse(dueAt ?? '')) / dayMilliseconds)]),
    );
    return new Map(
      innermost.map((path) => {
        const days = late.get(path);
        const found: CaseMark[] = [];
        if (days !== undefined)
          found.push({ kind: 'late', sign: days > 0 ? `!${days}` : '!', title: words.late[language](days) });
        if (snapshot.status === 'error') found.push({ kind: 'incident', sign: '▲', title: words.incident[language] });
        if (suspended) found.push({ kind: 'suspended', sign: '‖', title: words.suspended[language] });
        return [path, found];
      }),
    );
  }

  private get now(): number {
    return Date.parse(this.clock.now());
  }
}
