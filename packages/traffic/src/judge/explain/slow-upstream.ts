import type { Account } from './account.ts'

export const slowUpstream: Account = {
  severity: ({ peak }) => (peak >= 0.01 ? 'page' : 'ticket'),
  explanation: () =>
    'Many routes answer 504: the application takes longer than the proxy waits. What all of them share is slow: a database, a lock, a used-up pool of threads or connections.',
  nextSteps: () => [
    'Look at slow queries, locks and the use of connection pools since it began.',
    'Look at the latency per route, if the log has it: the slowest route that is asked often is the likely cause.',
    'Do not only raise the timeout: clients leave before (499).',
  ],
}
