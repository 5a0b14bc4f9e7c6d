import { dirname } from 'node:path'
import { ConfigError, type ResolvedConfig, resolveConfig } from '@statute/checker'
import { loadConfig } from './load-config.ts'
import { near } from './near.ts'
import { Trouble } from './trouble.ts'

export interface ConfigOptions {
  readonly config?: string
  readonly preset?: readonly string[]
  readonly rule?: readonly string[]
}

/** The configuration with what the command line says above it, and the folder that its paths begin from. */
export async function readConfig(options: ConfigOptions): Promise<{ config: ResolvedConfig; folder: string }> {
  const loaded = await loadConfig(options.config)
  const above = {
    ...(options.preset ? { presets: options.preset } : {}),
    ...(options.rule ? { rules: Object.fromEntries(options.rule.map(settingOf)) } : {}),
  }
  try {
    const folder = loaded === null ? process.cwd() : dirname(loaded.path)
    return { config: resolveConfig(loaded?.value ?? {}, above), folder }
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    const onlyFlags = error.problems.every(({ place }) => place.startsWith('--'))
    const place = onlyFlags || loaded === null ? 'these options' : near(loaded.path)
    throw new Trouble(`Cannot use ${place}: ${error.message.replaceAll('\n', '\n  ')}`)
  }
}

function settingOf(text: string): [string, string] {
  const at = text.indexOf('=')
  if (at > 0) return [text.slice(0, at), text.slice(at + 1)]
  throw new Trouble(`Cannot use --rule ${text}: wanted ID=LEVEL, as in auth/unauthorized-without-challenge=off`)
}
