import type { Account } from './account.ts'

export const rateLimited: Account = {
  severity: ({ peak }) => (peak >= 0.1 ? 'page' : 'ticket'),
  explanation: ({ surge }) =>
    `Many clients at once are told to slow down, so it is not one that misbehaves. ${surge >= 2 ? 'Traffic rose, and the limit presses on ordinary use.' : 'Traffic is as usual: the limit was lowered, is counted for all together, or takes many people behind one address for one.'}`,
  nextSteps: () => [
    'See whether the limit or what it counts by was changed when it began.',
    'If clients come through a proxy, make sure that the limit counts the real client, not the address of the proxy.',
    'Send Retry-After, so that clients wait as long as they must and no longer.',
  ],
}
