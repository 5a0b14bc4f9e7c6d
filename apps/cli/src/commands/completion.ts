import { listRules } from '@statute/checker/rule-document'
import { directory } from '@statute/codes'
import { factNames } from '@statute/finder'
import { formatNames } from '../formats/formats.ts'
import { fail, print } from '../output.ts'

const shells: Record<string, (words: Words) => string> = { bash, zsh, fish }

interface Words {
  readonly commands: readonly (readonly [name: string, summary: string])[]
  readonly codes: readonly (readonly [code: string, name: string])[]
  readonly fields: readonly string[]
  readonly senders: readonly string[]
  /** Families of rules. */
  readonly families: readonly string[]
  /** `exists=`, ready for yes or no. */
  readonly facts: readonly string[]
}

/** `statute completion bash|zsh|fish`: a script to load in the shell's start-up file. */
export function completion(shell: string, commands: Words['commands']): void {
  const script = Object.hasOwn(shells, shell) ? shells[shell] : undefined
  if (!script) return fail(`Cannot write a completion for "${shell}": no such shell known, wanted bash, zsh or fish`)
  const own = new Map(directory.vendor.map(([code, , name]) => [String(code).padStart(3, '0'), name]))
  for (const [code, name] of directory.codes) own.set(String(code), name)
  print(
    script({
      commands,
      codes: [...own].toSorted(([a], [b]) => a.localeCompare(b, 'en')),
      fields: directory.fields.map(([id]) => id),
      senders: [...new Set([...directory.vendor, ...directory.subcodes].map(([, sender]) => sender))].toSorted(),
      families: [...new Set(listRules().map(({ family }) => family))],
      facts: factNames.map((name) => `${name}=`),
    }),
  )
}

function bash({ commands, codes, fields, senders, facts, families }: Words): string {
  const names = commands.map(([name]) => name).join(' ')
  const numbers = codes.map(([code]) => code).join(' ')
  return `# statute: completion for bash. Load it with: eval "$(statute completion bash)"
_statute() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" verb="\${COMP_WORDS[1]}" words
  case "$before" in
    --class) words="1xx 2xx 3xx 4xx 5xx" ;;
    --profile) words="rfc zalando graphql webdav" ;;
    --as) words="name comparison situation error har openapi log url token time json encoded" ;;
    --format) words="${formatNames.join(' ')}" ;;
    --fail-on) words="error warning never" ;;
    --vendor) words="${senders.join(' ')}" ;;
    *)
      if [ "$COMP_CWORD" -eq 1 ]; then words="${names} ${numbers}"
      else case "$verb" in
        explain) words="1xx 2xx 3xx 4xx 5xx ${numbers} ${fields.join(' ')} --json --plain --verbose" ;;
        compare) words="${numbers} --json --plain" ;;
        find) words="--profile --json --plain" ;;
        decide) words="${facts.join(' ')} --path --pick --json --plain --verbose" ;;
        ask) words="--as --json --plain --verbose" ;;
        check) COMPREPLY=( $(compgen -f -W "--openapi --format --output --fail-on --max-findings --explain --stack --config --preset --rule --baseline --write-baseline --assume-complete-headers --header --auth --crawl --rate --unsafe --allow-private --json --plain" -- "$word") ); return ;;
        rules) words="${families.join(' ')} --stack --config --json --plain" ;;
        proxy) words="--to --port --record --quiet --fail-on" ;;
        diagnose|json|jwt|time) words="--json --plain" ;;
        url) words="--encode --json --plain" ;;
        list) words="--class --vendor --json --plain" ;;
        completion) words="bash zsh fish" ;;
        serve) words="--port --host --open --no-open --allow-live --proxy-to --proxy-port" ;;
      esac; fi ;;
  esac
  COMPREPLY=( $(compgen -W "$words" -- "$word") )
}
complete -F _statute statute
`
}

function zsh({ commands, codes, fields, senders, facts, families }: Words): string {
  const described = (list: readonly (readonly [string, string])[]) =>
    list.map(([name, text]) => `'${name}:${text.replace(/['\\]/g, '').replaceAll(':', '')}'`).join(' ')
  return `#compdef statute
# statute: completion for zsh. Load it with: eval "$(statute completion zsh)"
_statute() {
  local -a commands codes fields senders
  commands=(${described(commands)})
  codes=(${described(codes)})
  fields=(${fields.join(' ')})
  senders=(${senders.join(' ')})
  if (( CURRENT == 2 )); then
    _describe command commands
    _describe code codes
    return
  fi
  case "\${words[CURRENT-1]}" in
    --class) compadd 1xx 2xx 3xx 4xx 5xx; return ;;
    --profile) compadd rfc zalando graphql webdav; return ;;
    --as) compadd name comparison situation error har openapi log url token time json encoded; return ;;
    --format) compadd ${formatNames.join(' ')}; return ;;
    --fail-on) compadd error warning never; return ;;
    --vendor) compadd -a senders; return ;;
  esac
  case "\${words[2]}" in
    explain) _describe code codes; compadd -a fields; compadd -- 1xx 2xx 3xx 4xx 5xx --json --plain --verbose ;;
    compare) _describe code codes; compadd -- --json --plain ;;
    find) compadd -- --profile --json --plain ;;
    decide) compadd -S '' -- ${facts.join(' ')}; compadd -- --path --pick --json --plain --verbose ;;
    ask) compadd -- --as --json --plain --verbose; _files ;;
    check) compadd -- --openapi --format --output --fail-on --max-findings --explain --stack --config --preset --rule --baseline --write-baseline --assume-complete-headers --header --auth --crawl --rate --unsafe --allow-private --json --plain; _files ;;
    rules) compadd -- ${families.join(' ')} --stack --config --json --plain ;;
    proxy) compadd -- --to --port --record --quiet --fail-on; _files ;;
    diagnose|json|jwt) compadd -- --json --plain; _files ;;
    time) compadd -- --json --plain ;;
    url) compadd -- --encode --json --plain ;;
    list) compadd -- --class --vendor --json --plain ;;
    completion) compadd bash zsh fish ;;
    serve) compadd -- --port --host --open --no-open --allow-live --proxy-to --proxy-port ;;
  esac
}
compdef _statute statute
`
}

const printing = [
  'ask',
  'check',
  'rules',
  'explain',
  'diagnose',
  'find',
  'decide',
  'list',
  'compare',
  'json',
  'jwt',
  'time',
  'url',
]

function fish({ commands, codes, fields, senders, facts, families }: Words): string {
  const quote = (text: string) => `'${text.replace(/['\\]/g, '\\$&')}'`
  const at = "-n '__fish_use_subcommand'"
  const within = (...verbs: string[]) => `-n '__fish_seen_subcommand_from ${verbs.join(' ')}'`
  return [
    '# statute: completion for fish. Load it with: statute completion fish | source',
    'complete -c statute -f',
    ...commands.map(([name, text]) => `complete -c statute ${at} -a ${name} -d ${quote(text)}`),
    ...codes.map(([code, name]) => `complete -c statute ${within('explain', 'compare')} -a ${code} -d ${quote(name)}`),
    `complete -c statute ${within('explain')} -a ${quote(fields.join(' '))}`,
    `complete -c statute ${within('decide')} -a ${quote(facts.join(' '))}`,
    `complete -c statute ${within('decide')} -l path -x -d 'A path of answers'`,
    `complete -c statute ${within('decide')} -l pick -d 'The everyday picker'`,
    `complete -c statute ${within('list')} -l class -x -a '1xx 2xx 3xx 4xx 5xx'`,
    `complete -c statute ${within('list')} -l vendor -x -a ${quote(senders.join(' '))}`,
    `complete -c statute ${within('find')} -l profile -x -a 'rfc zalando graphql webdav'`,
    `complete -c statute ${within('ask')} -l as -x -a 'name comparison situation error har openapi log url token time json encoded'`,
    `complete -c statute ${within('ask', 'diagnose', 'json', 'jwt', 'check')} -F`,
    `complete -c statute ${within('check')} -l format -x -a ${quote(formatNames.join(' '))}`,
    `complete -c statute ${within('check')} -l fail-on -x -a 'error warning never'`,
    `complete -c statute ${within('check')} -l openapi -r -d 'Hold exchanges against a description'`,
    `complete -c statute ${within('check')} -l explain -d 'Say why each rule matters'`,
    `complete -c statute ${within('rules')} -a ${quote(families.join(' '))}`,
    `complete -c statute ${within('proxy')} -l to -x -d 'Where to forward to'`,
    `complete -c statute ${within('url')} -l encode -d 'Encode instead of decoding'`,
    `complete -c statute ${within('serve')} -l port -x -d 'Port to listen on'`,
    `complete -c statute ${within('serve')} -l host -x -d 'Address to listen on'`,
    `complete -c statute ${within('serve')} -l no-open -d 'Do not open the browser'`,
    `complete -c statute ${within('completion')} -a 'bash zsh fish'`,
    `complete -c statute ${within(...printing)} -l json -d 'One JSON document'`,
    `complete -c statute ${within(...printing)} -l plain -d 'No colour, 80 columns'`,
    `complete -c statute ${within('explain', 'decide')} -l verbose -d 'The whole guide, every step'`,
    '',
  ].join('\n')
}
