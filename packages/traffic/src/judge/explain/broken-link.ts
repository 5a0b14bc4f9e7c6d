import type { Account } from './account.ts'

export const brokenLink: Account = {
  severity: () => 'ticket',
  explanation: ({ path }) =>
    `Many clients ask for ${path === null ? 'what is not there' : path.name}: a link, an image or a script that a page or a campaign names was never there, or was moved without a redirect.`,
  evidence: ({ referrer }) => (referrer === null ? [] : [`${referrer.name} sends them`]),
  nextSteps: ({ path }) => [
    `Find where ${path === null ? 'it' : path.name} is linked: the referrer says so where the log has it.`,
    'Redirect it with 308 or 301 to where it belongs, or put it back.',
    'If it was a file of a build, keep those of the last builds for a while.',
  ],
}
