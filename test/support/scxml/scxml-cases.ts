/** The cases of `@scion-scxml/test-framework` that XState (5.33) lists as its own, by group. */
export const scxmlCases: Readonly<Record<string, readonly string[]>> = {
  actionSend: 'send1 send2 send3 send4 send4b send7 send7b send8 send8b send9'.split(' '),
  'assign-current-small-step': 'test0 test1 test2 test3 test4'.split(' '),
  basic: 'basic0 basic1 basic2'.split(' '),
  'cond-js': 'test0 test1 test2 TestConditionalTransition'.split(' '),
  'default-initial-state': 'initial1 initial2'.split(' '),
  delayedSend: 'send1 send2 send3'.split(' '),
  documentOrder: 'documentOrder0'.split(' '),
  hierarchy: 'hier0 hier1 hier2'.split(' '),
  'hierarchy+documentOrder': 'test0 test1'.split(' '),
  history: 'history0 history1 history2 history3 history4 history4b history5 history6'.split(' '),
  'if-else': 'test0'.split(' '),
  in: 'TestInPredicate'.split(' '),
  'internal-transitions': 'test0 test1'.split(' '),
  'more-parallel':
    'test0 test1 test2 test2b test3 test3b test4 test5 test6 test6b test7 test8 test9 test10 test10b'.split(' '),
  'multiple-events-per-transition': 'test1'.split(' '),
  parallel: 'test0 test1 test2 test3'.split(' '),
  'parallel+interrupt':
    'test0 test1 test2 test3 test4 test5 test6 test7 test7b test8 test9 test10 test11 test12 test13 test14 test15 test16 test17 test18 test19 test20 test21 test21b test21c test22 test23 test24 test25 test27 test28 test29 test30 test31'.split(
      ' ',
    ),
  'targetless-transition': 'test0 test1 test2 test3'.split(' '),
  'w3c-ecma':
    'test144.txml test147.txml test148.txml test149.txml test158.txml test172.txml test173.txml test174.txml test175.txml test176.txml test185.txml test186.txml test187.txml test189.txml test190.txml test191.txml test192.txml test193.txml test200.txml test201.txml test205.txml test208.txml test220.txml test232.txml test235.txml test237.txml test247.txml test287.txml test318.txml test333.txml test335.txml test336.txml test337.txml test339.txml test342.txml test347.txml test348.txml test349.txml test355.txml test372.txml test375.txml test377.txml test387.txml test396.txml test399.txml test403a.txml test403b.txml test403c.txml test404.txml test405.txml test406.txml test407.txml test416.txml test417.txml test419.txml test421.txml test423.txml test445.txml test449.txml test453.txml test495.txml test503.txml test504.txml test505.txml test560.txml test570.txml'.split(
      ' ',
    ),
};
