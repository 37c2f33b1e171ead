/** How often the same is asked while the server still works on it, ten seconds each time. */
const mostAsked = 12;

/** Asks a question of no consequence: the server ends an operation that takes too long and goes on with the work, so it is asked again. */
export async function askPatiently(...question: Parameters<typeof fetch>): Promise<Response> {
  for (let asked = 1; ; asked++) {
    const response = await fetch(...question);
    if (response.status !== 408 || asked === mostAsked) return response;
  }
}
