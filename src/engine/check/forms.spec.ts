import { Type } from 'class-transformer';
import { IsOptional, IsString, ValidateNested } from 'class-validator';
import { IsMoney } from '../fields/index.js';
import type { FormClass, ProcessDeclaration } from '../process-definition.js';
import { tinyProcess, tinyTask, tinyTitle } from '../testing/tiny-process.js';
import { Titled } from '../titled.js';
import { checkDefinition } from './index.js';

class Note {
  @IsString() note!: string;
}

class TitledNote {
  @Titled('备注', 'Note') @IsString() note!: string;
}

class LongerNote extends Note {
  @Titled('附件', 'Attachment') @IsString() attachment!: string;
}

class LongerTitledNote extends TitledNote {
  @Titled('附件', 'Attachment') @IsString() attachment!: string;
}

class ChineseNote {
  @Titled('备注', ' ') @IsString() note!: string;
}

class EnglishNote {
  @Titled('', 'Note') @IsString() note!: string;
}

class NoteByType {
  @Titled('备注', 'Note') @IsOptional() @ValidateNested() inner?: Note;
}

class ListOfNotes {
  @Titled('备注', 'Notes') @ValidateNested({ each: true }) @Type(() => Note) notes!: Note[];
}

class ListInList {
  @Titled('备注册', 'Books of notes') @ValidateNested({ each: true }) @Type(() => ListOfNotes) books!: ListOfNotes[];
}

class Price {
  @Titled('价格', 'Price') @IsMoney({ currencyField: 'currency' }) price!: string;
}

class PriceInYuan {
  @Titled('价格', 'Price') @IsMoney({ currency: 'CNY' }) price!: string;
}

class Quotation extends Price {
  @Titled('币种', 'Currency') @IsString() currency!: string;
}

class Thread {
  @Titled('回复', 'Replies') @ValidateNested({ each: true }) @Type(() => Thread) replies!: Thread[];
}

const process = (declaration: Partial<ProcessDeclaration>) => {
  const work = { ...tinyTask({ key: 'work', decisions: ['GO'] }), on: { GO: 'end' } };
  return tinyProcess({ initial: 'work', states: { work, end: { type: 'final' } } }, declaration);
};

const untitled = (startForm: FormClass): readonly string[] =>
  checkDefinition(process({ startForm })).map(({ code, subject }) => `${code} ${subject}`);

describe('the forms of a definition', () => {
  it.each<[string, FormClass, string]>([
    ['has no title', Note, 'Note.note'],
    ['has a title in Chinese only', ChineseNote, 'ChineseNote.note'],
    ['has a title in English only', EnglishNote, 'EnglishNote.note'],
    ['is inherited without a title', LongerNote, 'LongerNote.note'],
    ['has no title in a nested form', NoteByType, 'Note.note'],
    ['has no title in a list of forms', ListOfNotes, 'Note.note'],
    ['has no title in a list of a list of forms', ListInList, 'Note.note'],
  ])('are refused when a field %s', (_what, form, subject) => {
    expect(untitled(form)).toEqual([`FIELD_TITLE_MISSING ${subject}`]);
  });

  it('are refused by process, form and field, in both languages, for an event as for the start', () => {
    const events = { GO: { title: tinyTitle, form: Note } };
    expect(checkDefinition(process({ events }))).toEqual([
      expect.objectContaining({
        detail: {
          zh: '流程「tiny」的表单 Note 的字段 note 缺少中文或英文名称（@Titled）。',
          en: "Expected the field 'note' of the form Note of the process 'tiny' to have a title in Chinese and in English (@Titled), but one is missing.",
        },
      }),
    ]);
  });

  it('are refused once, however often a form is used', () => {
    const events = { GO: { title: tinyTitle, form: Note } };
    expect(checkDefinition(process({ startForm: ListInList, events }))).toHaveLength(1);
  });

  it('are released when every field has its titles, the inherited ones too, and when a form nests itself', () => {
    expect(untitled(TitledNote)).toEqual([]);
    expect(untitled(LongerTitledNote)).toEqual([]);
    expect(untitled(Thread)).toEqual([]);
  });
});

describe('the money of a definition', () => {
  it('is refused where nothing says its currency', () => {
    expect(untitled(Price)).toEqual(['MONEY_WITHOUT_CURRENCY Price.price']);
  });

  it.each<[string, FormClass]>([
    ['one currency always', PriceInYuan],
    ['the currency of a field beside it', Quotation],
  ])('may have %s', (_, form) => {
    expect(untitled(form)).toEqual([]);
  });

  it('may have the currency of the start form', () => {
    const events = { GO: { title: tinyTitle, form: Price } };
    expect(checkDefinition(process({ startForm: Quotation, events }))).toEqual([]);
  });
});
