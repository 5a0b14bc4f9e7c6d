import type { Account } from './account.ts'
import { named, place } from './words.ts'

export const serverErrors: Account = {
  severity: ({ peak }) => (peak >= 0.01 ? 'page' : 'ticket'),
  explanation: (told) =>
    told.status === 0
      ? `For some of ${place(told)} nothing was sent at all: the connection was closed or the process died before an answer.`
      : `The server fails on some of ${place(told)}. ${named(told.status ?? 500)} is an error that the program did not handle; the same request may work when it is sent again.`,
  nextSteps: (told) => [
    `Look for exceptions in the application log since it began, on ${place(told)}.`,
    'Compare with the last deploy and the last change of configuration; take it back if they are minutes apart.',
    'Check database connections, disk space and memory of the hosts that answer.',
  ],
}
