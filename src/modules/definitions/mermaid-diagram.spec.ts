import { mermaidDiagram } from './mermaid-diagram.js';
import toolOrder from './testing/assets/tool-order/tool-order.process.js';

describe('mermaidDiagram', () => {
  it('draws regions, ends, guards, clauses, deadlines and moves across borders', () => {
    expect(mermaidDiagram(toolOrder, 'en')).toBe(`stateDiagram-v2
  state "Parallel review (TEST 3)" as review
  state review {
    state "technical" as review__technical
    state review__technical {
      state "Technical review ”<A>” (TEST 3.1)" as review__technical__open
      state "Done" as review__technical__done
      [*] --> review__technical__open
      review__technical__open --> review__technical__done: Approve APPROVE [decides(task：technical)]
      review__technical__open --> review__technical__done: after Review deadline
      review__technical__done --> [*]
    }
    --
    state "money" as review__money
    state review__money {
      state "Amount check" as review__money__check
      state "Asking the supplier" as review__money__asking
      state "Done" as review__money__done
      [*] --> review__money__check
      review__money__check --> review__money__done: at once [isSmall]
      review__money__check --> review__money__asking: at once
      review__money__asking --> review__money__done: Asking the supplier done
      review__money__asking --> review__money__asking: Asking the supplier failed
      review__money__done --> [*]
    }
  }
  state "Rework (TEST 3.3)" as returned
  state "Delivery" as delivery
  state "Done" as done
  state "Cancelled" as cancelled
  [*] --> review
  state "any state" as chart__anywhere
  chart__anywhere --> cancelled: Cancel CANCEL
  review --> delivery: all done
  review --> returned: Return RETURN [guard] ← Technical review ”<A>”
  returned --> review: Approve APPROVE
  delivery --> done: Delivery done
  done --> [*]
  cancelled --> [*]
`);
  });

  it('speaks Chinese', () => {
    const drawing = mermaidDiagram(toolOrder, 'zh');
    expect(drawing).toContain('state "技术评审 ”<甲>” (TEST 3.1)" as review__technical__open');
    expect(drawing).toContain('review__technical__open --> review__technical__done: 期限届满 评审期限');
    expect(drawing).toContain('review --> delivery: 全部完成');
    expect(drawing).toContain('state "任一状态" as chart__anywhere');
  });

  it('keeps every label on one line without the characters that end it', () => {
    for (const line of mermaidDiagram(toolOrder, 'zh').split('\n')) {
      const arrow = /^\s*\S+ --> \S+?(?:: (.*))?$/.exec(line);
      if (line.includes('-->')) expect(arrow?.[1] ?? '').not.toMatch(/[:;"#]/);
    }
  });
});
