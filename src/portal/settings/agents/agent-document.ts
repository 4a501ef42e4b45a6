/** A virtual agent of any kind, as the forms know it. Owns: what every kind has. */
export interface AgentDocument {
  kind: string;
  channels: ('voice' | 'chat')[];
  languages: string[];
  enabled: boolean;
  title?: string | { [language: string]: string };
  fallback?: string;
}
