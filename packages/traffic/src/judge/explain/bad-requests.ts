import type { Account } from './account.ts'
import { place } from './words.ts'

export const badRequests: Account = {
  severity: ({ peak }) => (peak >= 0.1 ? 'page' : 'ticket'),
  explanation: (told) =>
    `Clients of several kinds send what ${place(told)} does not take. When many change at once, it is rather the server that changed: a stricter check, a new required field, a smaller limit for header fields, or a proxy that mangles requests.`,
  nextSteps: (told) => [
    `Compare what ${place(told)} accepts before and after the last deploy.`,
    told.status === 400
      ? 'See who says 400: a proxy does so for header fields that are too large (a grown cookie), before the application is asked.'
      : 'Read the problem that the answer names: which field is refused?',
    'Take the change back if old clients are still about.',
  ],
}
