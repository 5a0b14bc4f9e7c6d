import type { Account } from './account.ts'
import { place } from './words.ts'

export const routeDead: Account = {
  severity: ({ baseline }) => (baseline >= 10 ? 'page' : 'ticket'),
  explanation: (told) =>
    `Nobody asks for ${place(told)} any more, although it was asked steadily and everything else still is. A page that calls it is broken, a client stopped, a link is gone, or a proxy sends it elsewhere.`,
  nextSteps: (told) => [
    `Ask for ${place(told)} yourself, and look whether it arrives here.`,
    'See what calls it: a page whose script fails, a job that stopped, a release of a client.',
    'Look at what changed in the rules of the proxy when it ended.',
  ],
}
