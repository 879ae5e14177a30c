import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { notification } from '../api/notifications';
import { onStream } from '../api/stream';
import { useLanguage } from '../language/language';
import { tagOf } from '../language/spoken';
import { noticesAreOn } from '../ui/notices-choice';

/** Tells of what comes while nobody looks at the page, where somebody has switched that on: in words, with a way there. */
export function Notices() {
  const { say, language } = useLanguage();
  const navigate = useNavigate();
  const tell = useEffectEvent(async (id: string): Promise<void> => {
    if (document.hasFocus() || !noticesAreOn()) return;
    const found = await notification(id).catch(() => undefined);
    if (!found) return;
    // Each tab hears of it: of the same tag the browser shows one.
    const notice = new Notification(say(found.title), { body: say(found.subject), tag: id, lang: tagOf(language) });
    notice.onclick = () => {
      window.focus();
      notice.close();
      void navigate({ to: '/cases/$id', params: { id: found.instanceId } });
    };
  });
  useEffect(
    () =>
      onStream((message) => {
        if (message.type === 'event' && message.event === 'notification') void tell(String(message.data['id']));
      }),
    [],
  );
  return null;
}
