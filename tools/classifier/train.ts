/**
 * A linear classifier over the features of a text: softmax regression on TF-IDF vectors of length one, by Adagrad,
 * with no chance involved.
 */

/** A text, what it is, and how much it counts. */
export interface Example<Label> {
  readonly features: ReadonlySet<string>
  readonly label: Label
  /** Other labels that are nearly as good. */
  readonly acceptable: readonly Label[]
  readonly weight: number
}

export interface Trained<Label> {
  readonly classes: readonly Label[]
  readonly bias: Float64Array
  /** Feature → how rare it is, and its weight for the classes that it speaks of, by their place. */
  readonly weights: ReadonlyMap<string, { readonly scale: number; readonly row: ReadonlyMap<number, number> }>
}

const rounds = 30
/** The weights are the mean over the last rounds: where the last step happened to end matters less. */
const averaged = 15
const rate = 0.3
const decay = 1e-7
/** Pieces of words and pairs of words count less than whole words; found by trial on the questions kept back. */
const pieceShare = 0.3
const pairShare = 0.5

export function train<Label extends number | string>(examples: readonly Example<Label>[]): Trained<Label> {
  const classes = [...new Set(examples.map(({ label }) => label))].toSorted((a, b) => (a < b ? -1 : 1))
  const place = new Map(classes.map((label, i) => [label, i]))
  const n = classes.length

  const counts = new Map<string, number>()
  const texts = examples.map(({ features }) => [...features])
  for (const keys of texts) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  const known = [...counts].filter(([, count]) => count > 1)
  const index = new Map(known.map(([key], i) => [key, i]))
  const scale = known.map(([key, count]) => {
    const share = key.startsWith('~') ? pieceShare : /[ _]/.test(key) ? pairShare : 1
    return Math.log(1 + examples.length / count) * share
  })
  const vectors = texts.map((keys) => {
    const ids = keys.flatMap((key) => index.get(key) ?? [])
    const length = Math.sqrt(ids.reduce((sum, id) => sum + (scale[id] ?? 0) ** 2, 0)) || 1
    return ids.map((id) => [id, (scale[id] ?? 0) / length] as const)
  })

  // A feature speaks only of classes that it was seen with: a word once, what is less sure twice. It makes the model
  // ten times smaller and costs next to nothing.
  const placeAt = (at: number) => place.get((examples[at] as Example<Label>).label) ?? 0
  const seenWith = known.map(() => new Map<number, number>())
  vectors.forEach((vector, at) => {
    const c = placeAt(at)
    for (const [f] of vector) seenWith[f]?.set(c, (seenWith[f]?.get(c) ?? 0) + 1)
  })
  const speaksOf = known.map(([key], f) => {
    const least = key.startsWith('~') || /[ _]/.test(key) ? 2 : 1
    return [...(seenWith[f] ?? [])].filter(([, times]) => times >= least).map(([c]) => c)
  })

  const weights = new Float64Array(known.length * n)
  const squares = new Float64Array(known.length * n).fill(1e-6)
  const bias = new Float64Array(n)
  const biasSquares = new Float64Array(n).fill(1e-6)
  const chances = new Float64Array(n)
  const target = new Float64Array(n)
  const slopes = new Float64Array(n)
  const means = new Float64Array(known.length * n)
  const meanBias = new Float64Array(n)
  const order = examples.map((_, i) => i)
  let state = 1

  for (let round = 0; round < rounds; round++) {
    state = shuffle(order, state)
    for (const at of order) {
      const vector = vectors[at] ?? []
      const { acceptable, weight } = examples[at] as Example<Label>
      chances.set(bias)
      for (const [f, value] of vector) {
        for (let c = 0; c < n; c++) chances[c] = (chances[c] ?? 0) + (weights[f * n + c] ?? 0) * value
      }
      softmax(chances)
      target.fill(0)
      const near = acceptable.flatMap((other) => place.get(other) ?? [])
      for (const c of near) target[c] = 0.25 / near.length
      target[placeAt(at)] = near.length > 0 ? 0.75 : 1
      for (let c = 0; c < n; c++) {
        const slope = ((chances[c] ?? 0) - (target[c] ?? 0)) * weight
        slopes[c] = Math.abs(slope) < 1e-3 ? 0 : slope
        if (slopes[c] === 0) continue
        const seen = (biasSquares[c] ?? 0) + slope * slope
        biasSquares[c] = seen
        bias[c] = (bias[c] ?? 0) - (0.3 * rate * slope) / Math.sqrt(seen)
      }
      for (const [f, value] of vector) {
        for (const c of speaksOf[f] ?? []) {
          const slope = slopes[c] ?? 0
          if (slope === 0) continue
          const k = f * n + c
          const own = weights[k] ?? 0
          const step = slope * value + decay * examples.length * own
          const steps = (squares[k] ?? 0) + step * step
          squares[k] = steps
          weights[k] = own - (rate * step) / Math.sqrt(steps)
        }
      }
    }
    if (round >= rounds - averaged) {
      for (let k = 0; k < means.length; k++) means[k] = (means[k] ?? 0) + (weights[k] ?? 0) / averaged
      for (let c = 0; c < n; c++) meanBias[c] = (meanBias[c] ?? 0) + (bias[c] ?? 0) / averaged
    }
  }
  return {
    classes,
    bias: meanBias,
    weights: new Map(
      known.map(([key], f) => {
        const row = new Map((speaksOf[f] ?? []).map((c) => [c, means[f * n + c] ?? 0]))
        return [key, { scale: scale[f] ?? 0, row }]
      }),
    ),
  }
}

function softmax(scores: Float64Array): void {
  const most = Math.max(...scores)
  let total = 0
  for (let c = 0; c < scores.length; c++) {
    const power = Math.exp((scores[c] ?? 0) - most)
    scores[c] = power
    total += power
  }
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] ?? 0) / total
}

/** Fisher and Yates with a small generator of its own, so that every run is the same. */
function shuffle(list: number[], seed: number): number {
  let state = seed
  for (let i = list.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const j = state % (i + 1)
    const one = list[i] as number
    list[i] = list[j] as number
    list[j] = one
  }
  return state
}
