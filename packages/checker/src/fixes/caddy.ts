import type { Stack } from './stack.ts'

export const caddy: Stack = {
  id: 'caddy',
  name: 'Caddy',
  language: 'caddy',
  quote: '"',
  forms: {
    'add-field': 'header {name} {value}',
    'remove-field': 'header -{=name}',
    'send-status': 'respond {=status}',
    'send-nothing': 'respond {=status}',
    'send-problem': `header Content-Type application/problem+json
respond \`{"title": "{=phrase}", "status": {=status}}\` {=status}`,
    redirect: 'redir {location} {=status}',
    'hide-errors': `handle_errors {
	respond "{err.status_code} {err.status_text}"
}`,
    'hide-version': 'header -Server',
    'allow-cors': `header Access-Control-Allow-Origin "https://app.example.com"
header +Vary Origin`,
    'answer-conditional': 'file_server',
    'answer-range': 'file_server',
  },
}
