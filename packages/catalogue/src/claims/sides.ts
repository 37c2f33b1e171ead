/** The channels that the scenarios have money for, by where in the river they work. */

export const upstream = ['education', 'social', 'events', 'brandVideo'] as const;
export const downstream = ['searchAds', 'retargeting', 'email', 'personalSelling'] as const;
