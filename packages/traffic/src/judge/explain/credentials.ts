import type { Account } from './account.ts'
import { place } from './words.ts'

export const credentials: Account = {
  severity: ({ peak }) => (peak >= 0.05 ? 'page' : 'ticket'),
  explanation: (told) =>
    told.client === null
      ? `Credentials that were good are refused on ${place(told)}, for many clients at once. That is not a mistyped password: a secret or signing key was changed, a certificate or token issuer ran out, or a clock is wrong.`
      : `Credentials that were good are refused on ${place(told)}, for ${told.client}: its key was changed or ran out, or its clock is wrong.`,
  nextSteps: () => [
    'See whether a secret, signing key or identity provider was changed when it began, and whether every instance has the new one.',
    'Check when certificates and keys of the token issuer end.',
    'Compare the clocks of the hosts: tokens are refused before their time and after it.',
    'Read WWW-Authenticate of a refused answer: `error="invalid_token"` and its description say why.',
  ],
}
