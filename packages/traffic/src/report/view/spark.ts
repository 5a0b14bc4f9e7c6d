export const sparkHeight = 20

/** A stepped line of ratios, as the path of an SVG that is {@link sparkHeight} high and as wide as there are steps. */
export function spark(series: readonly number[], most: number): string {
  const scale = most > 0 ? (sparkHeight - 2) / most : 0
  let path = ''
  let last = ''
  for (let at = 0; at < series.length; at++) {
    const y = (sparkHeight - 0.6 - Math.min(series[at] as number, most) * scale).toFixed(1)
    // Steps of one height are one stroke.
    if (y === last) continue
    path += at === 0 ? `M0 ${y}` : `H${at}V${y}`
    last = y
  }
  return path === '' ? '' : `${path}H${series.length}`
}
