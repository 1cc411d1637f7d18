import { expect, test, vi } from 'vitest';
import type { PermissionAsked } from './permissions.ts';

vi.mock('electron', () => ({ systemPreferences: {} }));
const { isOwnMicrophone } = await import('./permissions.ts');

const origin = 'app://dry-run';
const microphone = {
  permission: 'media',
  mediaTypes: ['audio'],
  requestingUrl: 'app://dry-run/index.html',
  isMainFrame: true,
};

test('the microphone alone, for the app’s own top page', () => {
  expect(isOwnMicrophone(microphone, origin)).toBe(true);
  const check = { ...microphone, mediaTypes: undefined, mediaType: 'audio' };
  expect(isOwnMicrophone(check, origin)).toBe(true);
});

const denied: [string, Partial<PermissionAsked>][] = [
  ['a camera', { mediaTypes: ['video'] }],
  ['a camera with the microphone', { mediaTypes: ['audio', 'video'] }],
  ['a screen, which names no media', { mediaTypes: [] }],
  ['a medium that is not known', { mediaTypes: undefined, mediaType: 'unknown' }],
  ['a request that says nothing of media', { mediaTypes: undefined }],
  ['a frame within the page', { isMainFrame: false }],
  ['another origin', { requestingUrl: 'https://example.org/' }],
  ['an origin that begins with ours', { requestingUrl: 'app://dry-run.example/' }],
  ['the page of the judge', { requestingUrl: 'judge://judge/index.html' }],
  ['nobody', { requestingUrl: undefined }],
  ['notifications', { permission: 'notifications' }],
  ['the place', { permission: 'geolocation' }],
  ['a screen', { permission: 'display-capture' }],
  ['the clipboard', { permission: 'clipboard-read' }],
  ['another program', { permission: 'openExternal' }],
];

test.each(denied)('not %s', (_what, over) => {
  expect(isOwnMicrophone({ ...microphone, ...over }, origin)).toBe(false);
});
