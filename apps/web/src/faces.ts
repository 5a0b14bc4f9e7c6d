import { library } from './generated/library.ts'
import type { LibraryEntry, LibraryFace } from './library.ts'

/** Where the reference of a face is: `statute` → `/library/statute`, `statute/client/ky` → `/library/client-ky`. */
export function pathOf({ from }: LibraryFace): string {
  return `/library/${slug(from)}`
}

const slug = (from: string) => (from === 'statute' ? from : from.slice('statute/'.length).replaceAll('/', '-'))

export const faceOf = (id: string): LibraryFace | undefined => library.find(({ from }) => slug(from) === id)

/** The functions that make an answer with this status, each with the face that has it. */
export function makersOf(status: number): LibraryEntry[] {
  return (faceOf('statute')?.entries ?? []).filter((entry) => entry.status.includes(status))
}
