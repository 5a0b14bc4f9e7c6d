import type { ServeOptions } from '@statute/web'
import { fail } from '../output.ts'

/** `statute serve`: the workbench, on this machine. */
export async function serve(options: ServeOptions): Promise<void> {
  // Loaded here, so that the other commands do not pay for a web server.
  const web = await import('@statute/web')
  try {
    await web.serve(options)
  } catch (error) {
    if (error instanceof web.UsageError) fail(error.message)
    else throw error
  }
}
