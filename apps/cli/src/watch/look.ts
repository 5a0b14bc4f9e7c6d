import type { Style } from '@statute/typeset'
import type { Glyphs } from './glyphs.ts'

/** What the views need to know of where they are shown. */
export interface Look {
  readonly style: Style
  readonly glyphs: Glyphs
}

/** Paints with the colour of a code's class; what has no class stays as it is. */
export function ofCode(status: number | null, text: string, { style }: Look): string {
  return status === null ? text : style.accent(Math.floor(status / 100), text)
}

/** `404`; a dash where nothing was sent. */
export function numeral(status: number): string {
  return status === 0 ? '  -' : String(status).padStart(3, '0')
}
