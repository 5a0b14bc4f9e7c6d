const codes = { bold: [1, 22], dim: [2, 22], red: [31, 39], yellow: [33, 39], green: [32, 39], cyan: [36, 39] } as const

export type Paint = Readonly<Record<keyof typeof codes, (text: string) => string>>

/** Colours for the console: not in a pipe, and not against NO_COLOR; FORCE_COLOR asks for them. */
export function painter({ env = {}, stderr }: Partial<Pick<NodeJS.Process, 'env' | 'stderr'>> = process): Paint {
  const isForced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '' && env.FORCE_COLOR !== '0'
  const isOn = !env.NO_COLOR && env.TERM !== 'dumb' && (isForced || stderr?.isTTY === true)
  const paints = Object.entries(codes).map(([name, [on, off]]) => [
    name,
    (text: string) => (isOn ? `\u001b[${on}m${text}\u001b[${off}m` : text),
  ])
  return Object.fromEntries(paints)
}
