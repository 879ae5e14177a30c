import { DirectoryCopy } from './directory-copy.js';
import { peopleFor } from './people-search.js';
import { pinyinInitials } from './pinyin-initials.js';

const person = (username: string, name: string, active = true) => ({
  ...{ id: username, username, name, active, departmentId: null, supervisorId: null, level: 'employee' },
  ...{ passwordHash: null, passwordSetBy: null, tokenEpoch: 0 },
});

const copy = new DirectoryCopy({
  organisation: { id: 'org', nameZh: '', nameEn: '', timeZone: 'UTC', calendar: '', directoryVersion: 1 },
  departments: [],
  users: [
    person('clerk', '王一鸣'),
    person('zgf', '李四'),
    person('sales', '曾国藩'),
    person('left', '王一', false),
    person('ann.lee', 'Ann Lee'),
    person('keeper', '小王一'),
  ],
  assignments: [],
  delegations: [],
});

const found = (typed: string): readonly string[] => peopleFor(copy, typed).map(({ username }) => username);

describe('the initials of a name', () => {
  it.each([
    ['王一鸣', ['wym']],
    ['欧阳娜娜', ['oynn']],
    ['单雄信', ['dxx', 'sxx']],
    ['Ann Lee', ['al']],
    ['赵Tom', ['zt']],
    ['', ['']],
  ])('of %s are %j', (name, initials) => {
    expect(pinyinInitials(name)).toEqual(initials);
  });
});

describe('people who are looked for', () => {
  it.each([
    ['a whole name before what begins so, and whoever has left behind', '王一', ['clerk', 'keeper', 'left']],
    ['a username in any case and width', 'ＣＬＥＲＫ', ['clerk']],
    ['a username before the initials of another one', 'zgf', ['zgf', 'sales']],
    ['initials, with the usual reading of the surname too', 'cg', ['sales']],
    ['initials of other words before what holds the letters', 'al', ['ann.lee', 'sales']],
    ['nobody for nothing', ' ', []],
    ['nobody for what nobody is called', '没有此人', []],
  ])('are found: %s', (_, typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });
});
