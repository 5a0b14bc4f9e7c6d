import type { Account } from './account.ts'

export const sloBurn: Account = {
  severity: ({ peak }) => (peak >= 0.006 ? 'page' : 'ticket'),
  explanation: () =>
    'Server errors use up the error budget faster than it lasts, over a long window and a short one: it has gone on for a while, and it goes on now.',
  nextSteps: () => [
    'Look which status and route make the errors: the other incidents of this time name them.',
    'If nothing stands out, it is many small things: look at the top failing routes.',
  ],
}
