import type { DescribedContent, DescribedResponse } from '../../openapi/model.ts'
import { parseMediaType } from '../../read/media-type.ts'

/** What a response describes for a media type: the most concrete range that covers it; null if none does. */
export function contentFor({ content }: DescribedResponse, type: string): DescribedContent | null {
  let best: DescribedContent | null = null
  let most = 0
  for (const [range, described] of content) {
    const fit = fitOf(parseMediaType(range).type, type)
    if (fit > most) {
      best = described
      most = fit
    }
  }
  return best
}

/** 3 for the very type, 2 for one subtype or suffix left open, 1 for any type, 0 if it is another. */
function fitOf(range: string, type: string): number {
  if (range === type) return 3
  if (range === '*/*' || range === '*') return 1
  const star = range.indexOf('*')
  if (star < 0) return 0
  return type.startsWith(range.slice(0, star)) && type.endsWith(range.slice(star + 1)) ? 2 : 0
}
