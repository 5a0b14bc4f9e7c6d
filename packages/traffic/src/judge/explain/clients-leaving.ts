import type { Account } from './account.ts'
import { place } from './words.ts'

export const clientsLeaving: Account = {
  severity: ({ peak }) => (peak >= 0.03 ? 'page' : 'ticket'),
  explanation: (told) =>
    `Clients close the connection before ${place(told)} is answered. Nobody sends this status: it is how the log says that answers come too late. It is often the first sign of slowness, before any 504.`,
  nextSteps: () => [
    'Look at the latency of what is affected; p95 will have risen at the same time.',
    'Compare with the timeouts of the clients: a client that gives up after a fixed time leaves in a steep step.',
    'See what the application waits for: database, lock, garbage collection, a slow dependency.',
  ],
}
