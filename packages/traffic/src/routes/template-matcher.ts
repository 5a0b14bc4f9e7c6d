import { segmentsOf } from './path.ts'

/** A place in the given templates; a path may be at several of them at once. */
interface Place {
  readonly names: Map<string, Place>
  readonly parts: { readonly pieces: readonly string[]; readonly to: Place }[]
  any: Place | null
  /** `**`: a place that every segment leads back to. */
  rest: Place | null
  readonly isRest: boolean
  end: { readonly template: string; readonly rank: string } | null
}

/** The most specific of the given templates: at the first segment where two differ, a name goes before a part, and that before a parameter. */
export class TemplateMatcher {
  readonly #root = newPlace(false)

  /** @throws {SyntaxError} if a segment has a form that is not read. */
  add(template: string): void {
    let place = this.#root
    let rank = ''
    for (const segment of template.split('/')) {
      if (segment === '') continue
      if (segment === '**' || /^(?:\{\*\w+\}|\{\w+(?:\*|\.\.\.)\}|\{\+\w+\})$/.test(segment)) {
        place = place.rest ??= newPlace(true)
        rank += '3'
      } else if (segment === '*' || /^(?::\w+|\{[^{}]*\})$/.test(segment)) {
        place = place.any ??= newPlace(false)
        rank += '2'
      } else {
        const pieces = piecesOf(segment, template)
        if (pieces.length === 1) {
          const name = segmentsOf(`/x/${pieces[0]}`)[1] ?? ''
          const next = place.names.get(name) ?? newPlace(false)
          place.names.set(name, next)
          place = next
          rank += '0'
        } else {
          let part = place.parts.find((known) => known.pieces.join('*') === pieces.join('*'))
          if (part === undefined) {
            part = { pieces, to: newPlace(false) }
            place.parts.push(part)
          }
          place = part.to
          rank += '1'
        }
      }
    }
    place.end ??= { template, rank }
  }

  match(path: string): string | undefined {
    let places = withRests(new Set([this.#root]))
    for (const segment of segmentsOf(path)) {
      const next = new Set<Place>()
      for (const place of places) {
        const named = place.names.get(segment)
        if (named !== undefined) next.add(named)
        for (const { pieces, to } of place.parts) if (fits(segment, pieces)) next.add(to)
        if (place.any !== null) next.add(place.any)
        if (place.isRest) next.add(place)
      }
      if (next.size === 0) return undefined
      places = withRests(next)
    }
    let best: Place['end'] = null
    for (const { end } of places) if (end !== null && (best === null || end.rank < best.rank)) best = end
    return best?.template
  }
}

function newPlace(isRest: boolean): Place {
  return { names: new Map(), parts: [], any: null, rest: null, isRest, end: null }
}

/** `**` stands for no segment too. */
function withRests(places: Set<Place>): Set<Place> {
  for (const { rest } of places) if (rest !== null) places.add(rest)
  return places
}

/** The text between the parameters of a segment: `report.{format}` is `report.` and nothing. */
function piecesOf(segment: string, template: string): string[] {
  const wrong = /^:\w+([?*+(])/.exec(segment)
  if (wrong !== null) {
    throw new SyntaxError(
      `Cannot read route "${template}": "${segment}" puts a condition on its parameter, wanted: a plain one, or an expression between slashes`,
    )
  }
  return segment
    .replace(/^:\w+/, '*')
    .replace(/\{[^{}]*\}/g, '*')
    .split('*')
}

function fits(segment: string, pieces: readonly string[]): boolean {
  const first = pieces[0] as string
  const last = pieces.at(-1) as string
  if (segment.length < first.length + last.length || !segment.startsWith(first) || !segment.endsWith(last)) return false
  const end = segment.length - last.length
  let from = first.length
  for (const piece of pieces.slice(1, -1)) {
    const at = segment.indexOf(piece, from)
    if (at < 0 || at + piece.length > end) return false
    from = at + piece.length
  }
  return true
}
