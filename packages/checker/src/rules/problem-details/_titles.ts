import { directory } from '@statute/codes/directory'

/** The registered phrase of each code and its other names, in lower case. */
const names: ReadonlyMap<number, readonly string[]> = new Map(
  directory.codes
    .filter(([, name]) => !name.startsWith('('))
    .map(([code, name, , , aliases]) => [code, [name, ...aliases].map((one) => one.toLowerCase())]),
)

/** Whether a title is the phrase of a status, or was once; null if the status has none. */
export function isPhraseOf(title: string, status: number): boolean | null {
  return names.get(status)?.includes(title.trim().toLowerCase()) ?? null
}
