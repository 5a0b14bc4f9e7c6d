import type { Account } from './account.ts'
import { place } from './words.ts'

export const loginStorm: Account = {
  severity: ({ peak }) => (peak >= 0.5 ? 'page' : 'ticket'),
  explanation: (told) =>
    `Sign-ins at ${place(told)} are refused far more often than usual, while those that succeed have not grown with them. Either somebody tries stolen passwords, or signing in is broken.`,
  evidence: ({ surge, clients }) =>
    clients > 20 && surge < 1.5 ? ['the tries are spread over many addresses, as tools for stolen passwords do'] : [],
  nextSteps: () => [
    'Look whether known users still sign in. If they do not, it is the sign-in service or its directory that is broken.',
    'If they do, limit tries for each account and each network, and ask for a second factor.',
    'Watch for successes from the same addresses: those accounts are lost.',
  ],
}
