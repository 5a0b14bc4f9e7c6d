import type { Stack } from './stack.ts'

export const go: Stack = {
  id: 'go',
  name: 'Go net/http',
  language: 'go',
  quote: '"',
  forms: {
    'add-field': 'w.Header().Set({name}, {value})',
    'remove-field': 'w.Header().Del({name})',
    'send-status': `w.WriteHeader({=status})
json.NewEncoder(w).Encode(map[string]string{"message": message})`,
    'send-problem': `w.Header().Set("Content-Type", "application/problem+json")
w.WriteHeader({=status})
json.NewEncoder(w).Encode(map[string]any{"title": {phrase}, "status": {=status}, "detail": detail})`,
    'send-nothing': 'w.WriteHeader({=status})',
    redirect: 'http.Redirect(w, r, {location}, {=status})',
    'hide-errors': `log.Print(err)
http.Error(w, "Internal Server Error", http.StatusInternalServerError)`,
    'allow-cors': `w.Header().Set("Access-Control-Allow-Origin", "https://app.example.com")
w.Header().Add("Vary", "Origin")`,
    'answer-conditional': `w.Header().Set("ETag", etag)
http.ServeContent(w, r, name, modified, content)`,
    'answer-range': 'http.ServeContent(w, r, name, modified, content)',
  },
}
