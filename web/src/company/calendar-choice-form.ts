import type { CalendarChoices } from '../api/calendars';
import type { components } from '../api/schema';
import type { FormSchema } from '../form/field';
import type { Values } from '../form/values';
import type { Localized } from '../language/language';

type Request = components['schemas']['ChooseCalendarsRequest'];
type Titles = Readonly<Record<string, Localized>>;
type Choice = CalendarChoices['organisation'];

/** A calendar and its schedule as one choice: no key has a space. */
export const choiceKey = ({ calendar, schedule }: Choice): string => `${calendar} ${schedule}`;

const chosenIn = (value: unknown): Choice => {
  const [calendar = '', schedule = ''] = String(value).split(' ');
  return { calendar, schedule };
};

const rows = (title: Localized, name: string, what: FormSchema, calendar: FormSchema): FormSchema => ({
  type: 'array',
  'x-title': title,
  items: { type: 'object', required: [name, 'calendar'], properties: { [name]: what, calendar } },
});

/** @param choices the titles of the schedules, by `choiceKey` @param processes the titles of the processes */
export function calendarChoiceForm(choices: Titles, processes: Titles): FormSchema {
  const calendar = (zh: string, en: string): FormSchema => ({
    type: 'string',
    'x-title': { zh, en },
    enum: Object.keys(choices),
    'x-enum-titles': choices,
  });
  const own = calendar('日历和班次', 'Calendar and schedule');
  return {
    type: 'object',
    required: ['organisation', 'reason'],
    properties: {
      organisation: calendar('全公司', 'The house'),
      departments: rows(
        { zh: '部门另用的日历', en: 'Departments with one of their own' },
        'department',
        { type: 'string', 'x-title': { zh: '部门', en: 'Department' }, 'x-directory': 'department' },
        own,
      ),
      processes: rows(
        { zh: '流程另用的日历', en: 'Processes with one of their own' },
        'process',
        {
          type: 'string',
          'x-title': { zh: '流程', en: 'Process' },
          enum: Object.keys(processes),
          'x-enum-titles': processes,
        },
        own,
      ),
      reason: { type: 'string', 'x-title': { zh: '原因', en: 'Reason' }, maxLength: 2000 },
    },
  };
}

/** What the form begins with: all that is chosen now. */
export const choicesIn = ({ organisation, departments, processes }: CalendarChoices): Values => ({
  organisation: choiceKey(organisation),
  departments: departments.map((one) => ({ department: one.department, calendar: choiceKey(one) })),
  processes: processes.map((one) => ({ process: one.process, calendar: choiceKey(one) })),
});

/** What is chosen as a whole: a row that was taken away counts as the house does. */
export const choicesRequest = ({ organisation, departments = [], processes = [], reason }: Values): Request => ({
  organisation: chosenIn(organisation),
  departments: (departments as readonly Values[]).map(({ department, calendar }) => ({
    department: String(department),
    ...chosenIn(calendar),
  })),
  processes: (processes as readonly Values[]).map(({ process, calendar }) => ({
    process: String(process),
    ...chosenIn(calendar),
  })),
  reason: String(reason),
});
