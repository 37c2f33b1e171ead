/** Whom a card serves first: product people plan with it, analysts examine it, instructors teach it. */
const audiences = ['strategist', 'analyst', 'instructor'] as const;
export type Audience = (typeof audiences)[number];

/** By the name of a preset or journey. What is not listed is shown to everybody. */
const served: Readonly<Record<string, readonly Audience[]>> = {
  'b2b-saas': ['strategist', 'analyst', 'instructor'],
  'b2c-retail': ['strategist', 'instructor'],
  'professional-services': ['strategist'],
  'consumer-subscription': ['strategist', 'analyst'],
  'product-launch': ['strategist', 'instructor'],
  aida: ['instructor'],
  'buyer-decision': ['instructor'],
  inbound: ['strategist', 'instructor'],
  'tofu-mofu-bofu': ['instructor'],
  'marketing-funnel': ['strategist', 'analyst'],
  'sales-funnel': ['strategist', 'analyst'],
  'marketing-and-sales-funnel': ['strategist', 'analyst', 'instructor'],
  'customer-lifecycle': ['strategist', 'analyst', 'instructor'],
  'messy-retail': ['analyst', 'instructor'],
  services: ['strategist'],
  'pre-launch': ['strategist'],
  subscription: ['strategist', 'analyst'],
};

export function serves(audience: Audience | null, id: string): boolean {
  return audience === null || (served[id]?.includes(audience) ?? true);
}

/** The audience of an address, or null for everybody. */
export function audienceNamed(text: string | undefined): Audience | null {
  return audiences.find((audience) => audience === text) ?? null;
}
