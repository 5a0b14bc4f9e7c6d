import type { Strength } from '@statute/codes'

/** A keyword of RFC 2119; its colour says only what the word says too. */
export function Level({ level }: { level: Strength }) {
  const name = level.startsWith('MUST') ? 'must' : level.startsWith('SHOULD') ? 'should' : 'may'
  return <span class={`lv ${name}`}>{level}</span>
}
