/**
 * How surprising a count is, as a number of standard deviations; negative if there were fewer than expected. It is the
 * signed root of the deviance, which keeps its meaning down to an expectation of almost nothing, where a z-score is far
 * too frightened. The distribution is the negative binomial (Poisson for `spread` 0), whose variance is
 * `expected + spread × expected²`; `clumps` divides it: requests that come in groups of so many are so much less news.
 */
export function surprise(count: number, expected: number, spread: number, clumps: number): number {
  const rate = Math.max(expected, 1e-6)
  let deviance: number
  if (spread <= 0) {
    deviance = count > 0 ? count * Math.log(count / rate) - (count - rate) : rate
  } else {
    const size = 1 / spread
    deviance =
      (count > 0 ? count * Math.log(count / rate) : 0) - (count + size) * Math.log((count + size) / (rate + size))
  }
  const root = Math.sqrt(Math.max(0, (2 * deviance) / clumps))
  return count < rate ? -root : root
}
