import type { Stack } from './stack.ts'

export const rails: Stack = {
  id: 'rails',
  name: 'Rails',
  language: 'rb',
  quote: "'",
  forms: {
    'add-field': 'response.headers[{name}] = {value}',
    'remove-field': 'response.headers.delete({name})',
    'send-status': 'render json: { message: message }, status: {=status}',
    'send-problem': `render json: { title: {phrase}, status: {=status}, detail: detail },
       status: {=status}, content_type: 'application/problem+json'`,
    'send-nothing': 'head {=status}',
    redirect: 'redirect_to {location}, status: {=status}, allow_other_host: true',
    'hide-errors': `# config/environments/production.rb
config.consider_all_requests_local = false`,
    'hide-version': `# config/application.rb
config.action_dispatch.default_headers.delete('X-Powered-By')`,
    'allow-cors': `# config/initializers/cors.rb, with rack-cors
Rails.application.config.middleware.insert_before 0, Rack::Cors do
  allow do
    origins 'https://app.example.com'
    resource '*', headers: :any, methods: %i[get post put patch delete], credentials: true
  end
end`,
    'answer-conditional': `if stale?(etag: item, last_modified: item.updated_at)
  render json: item
end`,
    'answer-range': "send_file path, disposition: 'inline'",
  },
}
