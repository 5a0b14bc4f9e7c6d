import { Follower, type FollowOptions } from './follower.ts'
import { Hints } from './hints.ts'

export interface FollowLoopOptions {
  /** Milliseconds between two looks; 500 unless told. */
  readonly poll?: number
  readonly signal?: AbortSignal
  /** Called after every round, when all that was read has been taken. */
  readonly afterRound?: (follower: Follower, more: boolean) => void | Promise<void>
  /** Called once, when the signal has come and nothing more is read. */
  readonly beforeEnd?: (follower: Follower) => void | Promise<void>
}

/**
 * Follows files, folders and patterns until the signal comes: whole lines, each once, over rotation by renaming and by
 * copying, truncation, deletion and return. Files that come later are read from their start; compressed ones only to go
 * on where their plain form was read to.
 */
export async function follow(typed: readonly string[], options: FollowOptions & FollowLoopOptions): Promise<void> {
  const { poll = 500, signal, afterRound, beforeEnd } = options
  const follower = new Follower(typed, options)
  const hints = new Hints()
  try {
    while (!signal?.aborted) {
      const more = await follower.round()
      await afterRound?.(follower, more)
      if (more) continue
      hints.listen(follower.files().map(({ path }) => path))
      await hints.wait(poll, signal)
    }
    await beforeEnd?.(follower)
  } finally {
    hints.close()
    await follower.close()
  }
}
