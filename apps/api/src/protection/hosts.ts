/**
 * The names this server answers to. A page elsewhere can point a name of its own at 127.0.0.1 (DNS rebinding) and would
 * then count as the same origin; such a request carries that name in its Host header and is turned away.
 */
const NAMES = ['localhost', '127.0.0.1', '[::1]'];

/** Whether a Host header names this machine, with the port it was asked at. */
export function isOwnHost(host: string | null | undefined, port: number): boolean {
  if (!host) return false;
  const lower = host.toLowerCase();
  return NAMES.some((name) => lower === `${name}:${port}` || (port === 80 && lower === name));
}

/** Whether an Origin header names a page of this machine, at any port: a development server has another one. */
export function isOwnOrigin(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  return (protocol === 'http:' || protocol === 'https:') && NAMES.includes(hostname);
}
