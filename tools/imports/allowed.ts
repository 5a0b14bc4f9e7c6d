/**
 * Which package may import which, by the names of their folders: `web (commands/serve.ts only)` is an arrow for that
 * one file below `src/`. ARCHITECTURE.md shows the same list in its block of `arrows`; packages that are only planned
 * have their row already, so that nobody has to invent it on the day.
 */
const ground = ['http', 'codes', 'classifier', 'decode']
const topics = ['finder', 'errors', 'checker', 'traffic', 'statute', 'typeset']
const belowApps = [...ground, ...topics, 'ask', 'probe', 'logs']

export const allowedArrows: ReadonlyMap<string, readonly string[]> = new Map([
  ['http', []],
  ['codes', []],
  ['classifier', []],
  ['decode', ['http', 'codes']],

  ['finder', ['codes', 'classifier']],
  ['errors', ['http', 'codes', 'classifier', 'decode']],
  ['checker', ['http', 'codes']],
  ['traffic', ['codes']],
  ['statute', []],
  ['typeset', ['codes']],

  ['ask', [...ground, ...topics]],

  ['probe', ['http']],
  ['suite', ['http', 'checker', 'probe']],
  ['logs', [...ground, 'traffic']],

  ['cli', [...belowApps, 'web (commands/serve.ts only)']],
  ['web', belowApps],
])

/** `web (commands/serve.ts only)` → the package, and the one file that may import it. */
export function readArrow(text: string): { readonly to: string; readonly only: string | undefined } {
  const [, to = text, only] = /^(\S+) \((\S+) only\)$/.exec(text) ?? []
  return { to, only }
}
