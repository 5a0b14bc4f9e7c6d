import { fstatSync } from 'node:fs'
import { Command } from 'commander'
import { fail } from './output.ts'
import { version } from './version.ts'

// A reader that stops early (`statute list | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2)
})

const program = new Command('statute')
  .description('Every HTTP status code, and what to do about it')
  .version(version, '-V, --version')
  .showHelpAfterError('(statute --help shows what there is)')
  .exitOverride()
  .configureHelp({ helpWidth: Math.min(process.stdout.columns || 80, 100) })

const output = (command: Command) =>
  command.option('--json', 'print one JSON document').option('--plain', 'print without colour, 80 columns wide')

output(program.command('ask', { isDefault: true }))
  .summary('anything: a code, a situation, an error, a file')
  .description('Answer anything: a code or a name, a situation in words, a pasted error, a file with one of these.')
  .argument(
    '[anything...]',
    '404, "email already taken", "socket hang up", error.txt, trace.har, access.log; from a pipe without',
  )
  .option('--as <reading>', 'take it for something else: name, situation, error, log, json and so on')
  .option('--verbose', 'print the whole guide of a code')
  .action(async (words: string[], options) => (await import('./commands/ask.ts')).askAnything(words, options))

output(program.command('explain'))
  .summary('what a code, name or header field means')
  .description('Explain a code, a name, a class, a header field, or a sender’s own code.')
  .argument('<what...>', '404, "not found", NOT_FOUND, 4xx, 499, "499 nginx", 401.2, retry-after, "1015 cloudflare"')
  .option('--verbose', 'print the whole guide')
  .action(async (what: string[], options) => (await import('./commands/explain.ts')).explain(what.join(' '), options))

output(program.command('diagnose'))
  .summary('why you got an error: paste it, or name a file')
  .description('Say what an error means: who said it, why, and what to do next. Nothing leaves this machine.')
  .argument(
    '[file]',
    'a file, or - for standard input: the output of curl -v, a log line, a stack trace, a page, a HAR',
  )
  .action(async (file: string | undefined, options) => (await import('./commands/diagnose.ts')).diagnose(file, options))

output(program.command('find'))
  .summary('which code fits a situation')
  .description('Find the code for a situation or a question in words.')
  .argument('<words...>', '"email already taken", "should I send 404 for an empty list?"')
  .option('--profile <profile>', 'house style: rfc, zalando, graphql or webdav', 'rfc')
  .action(async (words: string[], options) => (await import('./commands/find.ts')).find(words.join(' '), options))

output(program.command('decide'))
  .summary('walk to the right code, by questions or from facts')
  .description('Walk to the status code for a request: by questions in order, or from what you know of it.')
  .argument('[facts...]', 'method=DELETE exists=no authenticated=yes; what is not told is taken to be ordinary')
  .option('--path <path>', 'go along a path of answers: A1y.A2y.A3n')
  .option('--pick', 'the everyday picker: at most three choices to a code')
  .option('--verbose', 'print every step')
  .action(async (facts: string[], options) => (await import('./commands/decide.ts')).decide(facts, options))

output(program.command('list'))
  .summary('every code at a glance')
  .description('List the registered codes, or those that a piece of software made up.')
  .option('--class <class>', 'one class only: 4xx')
  .option('--vendor [sender]', 'unregistered codes, of all senders or of one: nginx')
  .action(async (options) => (await import('./commands/list.ts')).list(options))

output(program.command('compare'))
  .summary('two or more codes side by side')
  .description('Set codes side by side, the deciding question first.')
  .argument('<codes...>', '401 403')
  .action(async (codes: string[], options) => (await import('./commands/compare.ts')).compare(codes, options))

output(program.command('check'))
  .summary('where responses break the contract of their status')
  .description(
    'Check what a server sent, or what a description promises. Reads messages, the output of curl -v, HAR files, ' +
      'exchange lines (NDJSON), cassettes and OpenAPI descriptions; asks a server itself if it is given a URL.',
  )
  .argument('[input...]', 'files, folders, patterns, https://…, or - for standard input; all make one report')
  .option('--openapi <file>', 'hold the exchanges against this description; with a URL, walk its operations')
  .option('--format <format>', 'text, json, ndjson, sarif, junit, github, gitlab, markdown or html')
  .option(
    '--output <file>',
    'write a report there, its kind by its name: .sarif .xml .html .md .json; may be repeated',
    collect,
  )
  .option('--fail-on <level>', 'exit code 1 from this level on: error, warning or never', 'error')
  .option('--max-findings <n>', 'show no more than so many; text shows 50 if nothing is said')
  .option('--explain', 'say of each rule why it matters and where it is written')
  .option('--stack <stack>', 'with --explain: the fix as code, for express, django, nginx and so on')
  .option('--config <file>', 'else the nearest statute.config.ts, .js, .mjs or .json upwards')
  .option('--preset <preset>', 'recommended, strict, api, website or webdav; may be repeated', collect)
  .option('--rule <id=level>', 'off, error, warning or advice for a rule or family/*; may be repeated', collect)
  .option('--baseline <file>', 'leave out the findings that this file lists')
  .option('--write-baseline [file]', 'write the present findings as the baseline, and end')
  .option('--assume-complete-headers', 'take every header section for complete, whatever it looks like')
  .option('--header <line>', 'for a URL: send this field with every request; may be repeated', collect)
  .option('--auth <variable>', 'for a URL: send Authorization from this environment variable')
  .option('--crawl <n>', 'for a URL: follow links to so many pages')
  .option('--rate <n>', 'for a URL: requests a second, 5 if nothing is said')
  .option('--unsafe', 'for a URL: methods too that change things')
  .option('--allow-private', 'for a URL: addresses too of this machine and of private networks')
  .action(async (inputs: string[], options) => (await import('./commands/check.ts')).check(inputs, options))

output(program.command('watch'))
  .summary('what status codes do in production, from access logs')
  .description(
    'Read access logs, follow them while they grow, and say in words what is breaking: since when, where, what to do. ' +
      'Formats are known by their lines; compressed files are read as they are. Nothing leaves this machine.',
  )
  .argument('[log...]', 'files, folders, patterns, or - for standard input; prometheus://… or clickhouse://…')
  .option('--once', 'read to the end, print a report, and end')
  .option('--csv', 'print every count: minute, host, method, route, status, count, bytes')
  .option('--md', 'print the report as Markdown')
  .option('--html <file>', 'write the report as one page that can be passed on')
  .option('--parquet <file>', 'with --store: write the counts of the history as Parquet')
  .option('--since <time>', '30d, 2h, or a time such as 2026-03-10T14:00Z')
  .option('--until <time>', 'the same')
  .option('--replay', 'what the rules would have raised over a history')
  .option('--rules <file>', 'rules of your own, YAML or JSON')
  .option('--format <format>', 'the name of a format, or a log_format, LogFormat or #Fields line in quotes')
  .option('--time-zone <zone>', 'of times without one: Europe/Berlin, +02:00')
  .option('--routes <file>', 'known routes: an OpenAPI description, an nginx configuration, or patterns')
  .option('--threads <n>', 'threads that read; as many as there are cores if nothing is said')
  .option('--store <place>', 'keep counts: history.duckdb, or clickhouse://host:8123/database')
  .option('--fail-on <severity>', 'exit code 1 from this severity on: page, ticket, note or never', 'never')
  .option('--listen <address>', 'serve metrics for Prometheus: 9464, or 0.0.0.0:9464')
  .option('--names <names>', 'of the metrics: statute or otel', 'statute')
  .option('--remote-write <url>', 'send metrics by Prometheus remote write')
  .option('--otlp <url>', 'send metrics by OpenTelemetry')
  .option('--alertmanager <url>', 'send incidents to an Alertmanager')
  .option('--notify <url>', 'send incidents to a webhook; slack=URL for Slack; may be repeated', collect)
  .option('--slo <percent>', 'the objective; incidents tell when its budget burns too fast')
  .option('--maintenance <span>', 'FROM/TO: planned work, in which nothing is raised; may be repeated', collect)
  .action(async (inputs: string[], options) => (await import('./commands/watch.ts')).watch(inputs, options))

output(program.command('proxy'))
  .summary('stand before a server, and check what it sends')
  .description('Forward everything to a server, record it, and show where its responses break the contract.')
  .requiredOption('--to <url>', 'the server: http://localhost:3000')
  .option('--port <port>', 'port to listen on, 0 for one that is free', '4010')
  .option('--host <host>', 'address to listen on; without it only this machine gets through', '127.0.0.1')
  .option('--record <file>', 'write the exchanges there, credentials masked: .ndjson is added to, .har is begun anew')
  .option('--quiet', 'print the summary only')
  .option('--fail-on <level>', 'exit code 1 from this level on: error, warning or never', 'error')
  .option('--config <file>', 'else the nearest statute.config.ts, .js, .mjs or .json upwards')
  .option('--preset <preset>', 'recommended, strict, api, website or webdav; may be repeated', collect)
  .option('--keep-host', 'send the Host of the client on, not that of the server')
  .option('--allow-host <name>', 'a name for this machine beside localhost; may be repeated', collect)
  .option('--forwarded', 'add X-Forwarded-For, -Host and -Proto')
  .option('--no-via', 'leave Via out; some servers do not compress for a proxy')
  .option('--cert <file>', 'with --key: speak TLS too, and HTTP/2 by ALPN')
  .option('--key <file>', 'the key of the certificate, PEM like it')
  .option('--insecure', 'do not verify the certificate of the server')
  .action(async (options) => (await import('./commands/proxy.ts')).proxy(options))

output(program.command('rules'))
  .summary('what is checked, or one rule in full')
  .description(
    'List the rules of statute check, those of a family, or explain one with examples. ' +
      'statute rules prometheus writes alerting rules for your own metrics, statute rules grafana a dashboard for those of statute watch.',
  )
  .argument(
    '[rule]',
    'auth, auth/unauthorized-without-challenge, or the last part of a name; or prometheus, or grafana',
  )
  .option('--stack <stack>', 'the fix as code, for express, django, nginx and so on')
  .option('--config <file>', 'a configuration with rules of its own')
  .option('--metric <name>', 'for prometheus: your counter of responses, http_requests_total')
  .option('--status-label <label>', 'for prometheus: the label with the status, code if nothing is said')
  .option('--route-label <label>', 'for prometheus: the label with the route')
  .option('--by <label>', 'for prometheus: a label with a baseline for each of its values; may be repeated', collect)
  .option('--match <matchers>', 'for prometheus: which series count, job="shop"')
  .option('--slo <percent>', 'for prometheus and grafana: the objective, 99.9 if nothing is said')
  .option('--workbench <url>', 'for prometheus and grafana: where the pages of the codes are')
  .action(async (rule: string | undefined, options) => {
    if (rule === 'prometheus' || rule === 'grafana') {
      return (await import('./commands/rules-elsewhere.ts')).rulesElsewhere(rule, options)
    }
    return (await import('./commands/rules.ts')).rules(rule, options)
  })

output(program.command('json'))
  .summary('JSON, set in lines, or where it breaks')
  .description('Set JSON in lines, letter for letter, or say where it breaks and what was wanted.')
  .argument('[file]', 'a file, or - for standard input')
  .action(async (file: string | undefined, options) => (await import('./commands/json.ts')).json(file, options))

output(program.command('jwt'))
  .summary('what a JSON Web Token says')
  .description('Take a JSON Web Token apart. It is not verified, and nothing leaves this machine.')
  .argument('[token]', 'a token, a file with one, or -; from a pipe it stays out of the history of your shell')
  .action(async (token: string | undefined, options) => (await import('./commands/jwt.ts')).jwt(token, options))

output(program.command('time'))
  .summary('a time in every form, the present one without')
  .description('Write a moment in every form that programs use.')
  .argument('[time...]', '1773151662, 2026-03-10T14:07:42Z, "Tue, 10 Mar 2026 14:07:42 GMT", 10/Mar/2026:14:07:42')
  .action(async (words: string[], options) => (await import('./commands/time.ts')).time(words, options))

output(program.command('url'))
  .summary('percent-encoding and the parts of a URL')
  .description('Take the escapes off a URL, a query string or a text, and name the parts.')
  .argument('<text...>', '"https://example.com/a%20b?q=caf%C3%A9", "q=a%2520b"')
  .option('--encode', 'put escapes on instead')
  .action(async (words: string[], options) => (await import('./commands/url.ts')).url(words, options))

program
  .command('serve')
  .summary('open the workbench in a browser')
  .description('Serve the workbench on this machine.')
  .option('--port <port>', 'port to listen on, else STATUTE_PORT or PORT, else 4004')
  .option('--host <host>', 'address to listen on, else STATUTE_HOST, else localhost')
  .option('--open', 'open the browser even if no desktop is seen')
  .option('--no-open', 'do not open the browser')
  .option('--proxy-to <url>', 'stand before this server, and show on /proxy what breaks in what goes by')
  .option('--proxy-port <port>', 'port of that proxy, else a free one')
  .option('--watch <log>', 'follow this log, and show on /watch what it says; may be repeated', collect)
  .option('--store <place>', 'for --watch: keep counts there, history.duckdb or clickhouse://…')
  .option('--format <format>', 'for --watch: the name of a format, or a log_format in quotes')
  .option('--time-zone <zone>', 'for --watch: of times without one')
  .option('--routes <file>', 'for --watch: known routes')
  .option('--rules <file>', 'for --watch: rules of your own')
  .option('--allow-live', 'let the check page ask servers; addresses inside networks stay refused')
  .action(async (options) => (await import('./commands/serve.ts')).serve(options))

program
  .command('completion')
  .summary('completion for bash, zsh or fish')
  .description('Print a completion script for your shell.')
  .argument('<shell>', 'bash, zsh or fish')
  .action(async (shell: string) => {
    const commands = program.commands.map((command) => [command.name(), command.summary()] as const)
    ;(await import('./commands/completion.ts')).completion(shell, commands)
  })

program.addHelpText(
  'after',
  `
Examples:
  statute 404                   what it means, what goes with it, what to do
  statute explain 499 nginx     a code that one piece of software made up
  statute explain retry-after   a header field
  statute compare 401 403       which of the two
  statute find "email taken"    which code fits a situation
  statute "socket hang up"      what an error means
  curl -v … 2>&1 | statute      the same for anything in a pipe
  statute decide                a walk by questions to the code
  statute check traffic.har     where the contract of a status is broken
  statute list --class 4xx      all of a class
  statute serve                 the same in a browser`,
)

try {
  if (process.argv.length <= 2 && !piped()) program.outputHelp()
  else await program.parseAsync()
} catch (error) {
  // Commander has printed its message; 0 is --help and --version.
  const { code, exitCode } = error as { code?: string; exitCode?: number }
  if (code?.startsWith('commander.')) process.exitCode = exitCode === 0 ? 0 : 2
  else
    fail(`statute failed: ${error instanceof Error ? error.message : String(error)}. This is a bug of ours, not yours.`)
}

/** The values of an option that may be repeated. */
function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

/** Whether something is piped in; a terminal, and nothing at all, are not. */
function piped(): boolean {
  try {
    const stat = fstatSync(0)
    return stat.isFIFO() || stat.isFile() || stat.isSocket()
  } catch {
    return false
  }
}
