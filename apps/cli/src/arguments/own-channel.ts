/** `podcast=social:Podcast ads`: a channel of your own with its id, the channel it behaves like, and its label. */
import type { Issue, OwnChannel } from '@meander/core';
import { problem } from '../bad-input.ts';

export function parseOwnChannel(text: string, place: string): OwnChannel | Issue {
  const [, id = '', like = '', label] = /^([^=]+)=([^:]+)(?::(.+))?$/.exec(text) ?? [];
  if (id.trim() === '' || like.trim() === '') {
    return problem(place, 'not-a-channel', `${place} "${text}" is not a channel of your own`, {
      value: text,
      allowed: 'id=like:label',
      suggestion: 'podcast=social:Podcast ads',
    });
  }
  return { id: id.trim(), like: like.trim(), label: (label ?? id).trim() };
}
