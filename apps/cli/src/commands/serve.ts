import type { ServeOptions } from '@statute/web'
import { Trouble } from '../check/trouble.ts'
import { fail } from '../output.ts'
import type { WatchOptions } from '../watch/settings.ts'

type Options = Omit<ServeOptions, 'watch'> &
  Pick<WatchOptions, 'format' | 'timeZone' | 'routes' | 'rules' | 'store'> & { readonly watch?: readonly string[] }

/** `statute serve`: the workbench, on this machine. */
export async function serve({ watch, ...options }: Options): Promise<void> {
  // Loaded here, so that the other commands do not pay for a web server.
  const web = await import('@statute/web')
  try {
    const source = watch === undefined ? null : await followed(watch, options)
    await web.serve({ ...options, ...(source === null ? {} : { watch: source }) })
  } catch (error) {
    if (error instanceof web.UsageError || error instanceof Trouble) fail(error.message)
    else throw error
  }
}

async function followed(
  logs: readonly string[],
  options: Pick<Options, 'format' | 'timeZone' | 'routes' | 'rules' | 'store'>,
) {
  const [{ readSettings }, { openLive }] = await Promise.all([
    import('../watch/settings.ts'),
    import('../watch/live/open-live.ts'),
  ])
  return openLive(readSettings(logs, { ...options, failOn: 'never' }))
}
