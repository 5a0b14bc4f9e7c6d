export type Line = readonly [name: string, value: string]

/** The field lines of a head as it was sent, with its request line before them. */
export function linesOfHead(head: string): Line[] {
  return head
    .split('\r\n')
    .slice(1)
    .flatMap((line): Line[] => {
      const colon = line.indexOf(':')
      return colon < 1 ? [] : [[line.slice(0, colon), line.slice(colon + 1).trim()]]
    })
}

/** `[name, value, name, value]` as pairs. */
export function pairsOf(flat: readonly string[]): Line[] {
  const lines: Line[] = []
  for (let i = 0; i + 1 < flat.length; i += 2) lines.push([flat[i] as string, flat[i + 1] as string])
  return lines
}

export function fieldIn(lines: readonly Line[], wanted: string): string | null {
  return lines.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? null
}
