import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import { Choice, FreeText, Items, LongText, Text, type PersonalText } from '../authoring/index.js';
import { IsMoney, OnRecord } from '../fields/index.js';
import { Personal } from '../authoring/fields/index.js';
import type { FormClass, ProcessDeclaration } from '../process-definition.js';
import { tinyProcess, tinyTask, tinyTitle } from '../testing/tiny-process.js';
import { Titled } from '../titled.js';
import { checkDefinition } from './index.js';

class Note {
  @IsString() @MaxLength(40) note!: string;
}

class TitledNote {
  @Titled('备注', 'Note') @IsString() @MaxLength(40) note!: string;
}

class LongerNote extends Note {
  @Titled('附件', 'Attachment') @IsString() @MaxLength(40) attachment!: string;
}

class LongerTitledNote extends TitledNote {
  @Titled('附件', 'Attachment') @IsString() @MaxLength(40) attachment!: string;
}

class ChineseNote {
  @Titled('备注', ' ') @IsString() @MaxLength(40) note!: string;
}

class EnglishNote {
  @Titled('', 'Note') @IsString() @MaxLength(40) note!: string;
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
  @Titled('币种', 'Currency') @IsString() @MaxLength(40) currency!: string;
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

describe('the long texts of a definition', () => {
  class Said {
    @Titled('意见', 'Opinion') @IsOptional() @IsString() @MaxLength(2000) opinion?: string;
  }
  class SaidWithoutEnd {
    @Titled('意见', 'Opinion') @IsString() opinion!: string;
  }
  class SaidBetween {
    @Titled('意见', 'Opinion') @IsString() @Length(1, 500) opinion!: string;
  }
  class SaidInWords {
    @Text('意见', 'Opinion', { longest: 2000 }) opinion!: string;
  }
  class SaidInALine {
    @Items('明细', 'Items', () => SaidInWords) lines!: SaidInWords[];
  }
  class Decided {
    @FreeText('意见', 'Opinion', { longest: 4000 }) opinion!: PersonalText;
    @Titled('事由', 'Reason') @IsString() @Personal() reason!: string;
    @LongText('条款', 'Terms', { longest: 4000 }) terms!: string;
    @Titled('规格', 'Specification') @IsString() @MaxLength(2000) @OnRecord() specification!: string;
    @Text('名称', 'Name') name!: string;
    @Choice('方式', 'Kind', { one: tinyTitle }) kind!: string;
    @Titled('币种', 'Currency') @IsString() @IsIn(['CNY']) currency!: string;
  }

  it.each<readonly [string, FormClass, string]>([
    ['that is a remark', Said, 'Said.opinion'],
    ['that has no end', SaidWithoutEnd, 'SaidWithoutEnd.opinion'],
    ['that has two bounds', SaidBetween, 'SaidBetween.opinion'],
    ['that is written in a word', SaidInWords, 'SaidInWords.opinion'],
    ['in the line of a table', SaidInALine, 'SaidInWords.opinion'],
  ])('are refused when nothing says whether one %s can be erased', (_, form, subject) => {
    const events = { GO: { title: tinyTitle, form } };
    for (const definition of [process({ startForm: form }), process({ events })]) {
      const found = checkDefinition(definition).filter(({ code }) => code === 'FREE_TEXT_UNDECIDED');
      expect(found.map((one) => one.subject)).toEqual([subject]);
    }
  });

  it('are released when they say so, and so are short ones', () => {
    expect(checkDefinition(process({ startForm: Decided }))).toEqual([]);
  });
});
