import { useState } from 'react';
import { useTexts } from '../../company/texts';
import { Choices } from '../../ui/choices';
import { canNotify, noticesAreOn, switchNotices } from '../../ui/notices-choice';

/** Whether the browser tells of what comes while another window is in front. It is asked when somebody wants it. */
export function NoticesChoice() {
  const c = useTexts();
  const [isOn, setOn] = useState(noticesAreOn);
  const [isBarred, setBarred] = useState(false);
  if (!canNotify())
    return (
      <div>
        <p className="label">{c.me.notices}</p>
        <p className="hint">{c.me.noticesMissing}</p>
      </div>
    );
  return (
    <>
      <Choices
        label={c.me.notices}
        hint={c.me.noticesHint}
        options={[
          ['on', c.me.on],
          ['off', c.me.off],
        ]}
        chosen={isOn ? 'on' : 'off'}
        onChoose={(wanted) =>
          void switchNotices(wanted === 'on').then((on) => {
            setOn(on);
            setBarred(wanted === 'on' && !on);
          })
        }
      />
      {isBarred ? (
        <p className="error" role="alert">
          {c.me.noticesBarred}
        </p>
      ) : null}
    </>
  );
}
