import type { ServeOptions } from '@statute/web/serve'

/** `statute serve`: the workbench, on this machine. */
export async function serve(options: ServeOptions): Promise<void> {
  // Loaded here, so that the other commands do not pay for a web server.
  const { serve: start } = await import('@statute/web/serve')
  await start(options)
}
