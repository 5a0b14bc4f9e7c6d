/** Steps of equal shade, as the path of an SVG that is one unit high and as wide as there are steps. */
export interface Shade {
  readonly opacity: number
  readonly path: string
}

const opacities = [0.12, 0.28, 0.45, 0.62, 0.8, 1] as const

/** A code with fewer responses in its busiest step does not get the full colour: a single one is not to look like many. */
export const leastScale = 12

/** A heat strip. It has its own scale: the full colour is the busiest step. */
export function strip(series: readonly number[]): Shade[] {
  let most = leastScale
  for (const count of series) if (count > most) most = count
  const paths = opacities.map(() => '')
  for (let at = 0; at < series.length; ) {
    const level = levelOf(series[at] as number, most)
    let end = at + 1
    while (end < series.length && levelOf(series[end] as number, most) === level) end++
    if (level >= 0) paths[level] += `M${at} 0h${end - at}v1h-${end - at}z`
    at = end
  }
  return opacities.flatMap((opacity, level) => (paths[level] ? [{ opacity, path: paths[level] }] : []))
}

function levelOf(count: number, most: number): number {
  return count > 0 ? Math.min(opacities.length - 1, Math.floor((count / most) * opacities.length)) : -1
}
