import type { Stack } from './stack.ts'

export const nginx: Stack = {
  id: 'nginx',
  name: 'nginx',
  language: 'nginx',
  quote: "'",
  forms: {
    'add-field': 'add_header {name} {value} always;',
    'remove-field': 'proxy_hide_header {name};',
    'send-status': 'return {=status};',
    'send-nothing': 'return {=status};',
    'send-problem': `default_type application/problem+json;
return {=status} '{"title": "{=phrase}", "status": {=status}}';`,
    redirect: 'return {=status} {location};',
    'hide-errors': `proxy_intercept_errors on;
error_page 500 502 503 504 /error.json;`,
    'hide-version': 'server_tokens off;',
    'allow-cors': `add_header Access-Control-Allow-Origin 'https://app.example.com' always;
add_header Vary Origin always;`,
    'answer-conditional': 'etag on;',
    'answer-range': 'proxy_force_ranges on;',
  },
}
