import { describe, expect, it } from 'vitest';
import { caps, isFreeOfTyping, matches, type Stroke, spokenKeys } from './keys.ts';

function stroke(key: string, code: string, held: Partial<Stroke> = {}): Stroke {
  return { key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

describe('matching a keydown', () => {
  it('takes Ctrl for mod, and Cmd on macOS', () => {
    expect(matches('mod+k', stroke('k', 'KeyK', { ctrlKey: true }), false)).toBe(true);
    expect(matches('mod+k', stroke('k', 'KeyK', { metaKey: true }), true)).toBe(true);
    expect(matches('mod+k', stroke('k', 'KeyK', { ctrlKey: true }), true)).toBe(false);
  });

  it('takes Ctrl for alt on macOS, where Option types characters', () => {
    expect(matches('alt+p', stroke('p', 'KeyP', { altKey: true }), false)).toBe(true);
    expect(matches('alt+p', stroke('p', 'KeyP', { ctrlKey: true }), true)).toBe(true);
    expect(matches('alt+p', stroke('π', 'KeyP', { altKey: true }), true)).toBe(false);
  });

  it('wants exactly the keys held', () => {
    expect(matches('s', stroke('s', 'KeyS', { ctrlKey: true }), false)).toBe(false);
    expect(matches('mod+z', stroke('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }), false)).toBe(
      false,
    );
    expect(
      matches('mod+shift+z', stroke('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }), false),
    ).toBe(true);
    expect(matches('shift+f6', stroke('F6', 'F6'), false)).toBe(false);
  });

  it('does not take AltGr, which types characters, for Ctrl or Alt', () => {
    const altGr = { ctrlKey: true, altKey: true };
    expect(matches('mod+e', stroke('€', 'KeyE', altGr), false)).toBe(false);
    expect(matches('alt+e', stroke('€', 'KeyE', altGr), false)).toBe(false);
  });

  it('finds ? with and without Shift, and Space by its name', () => {
    expect(matches('?', stroke('?', 'Slash', { shiftKey: true }), false)).toBe(true);
    expect(matches('?', stroke('?', 'Minus'), false)).toBe(true);
    expect(matches('space', stroke(' ', 'Space'), false)).toBe(true);
  });

  it('goes by position where the layout has no such letter or digit', () => {
    expect(matches('mod+k', stroke('л', 'KeyK', { ctrlKey: true }), false)).toBe(true);
    expect(matches('mod+1', stroke('&', 'Digit1', { ctrlKey: true }), false)).toBe(true);
    expect(matches('mod+q', stroke('a', 'KeyQ', { ctrlKey: true }), false)).toBe(false);
  });

  it('tries every alternative', () => {
    expect(matches('j arrowdown', stroke('ArrowDown', 'ArrowDown'), false)).toBe(true);
    expect(matches('j arrowdown', stroke('j', 'KeyJ'), false)).toBe(true);
    expect(matches('j arrowdown', stroke('k', 'KeyK'), false)).toBe(false);
  });
});

describe('what works while typing', () => {
  it('leaves single letters to the field', () => {
    expect(isFreeOfTyping('s')).toBe(false);
    expect(isFreeOfTyping('?')).toBe(false);
    expect(isFreeOfTyping('shift+a')).toBe(false);
    expect(isFreeOfTyping('mod+k')).toBe(true);
    expect(isFreeOfTyping('alt+p')).toBe(true);
    expect(isFreeOfTyping('shift+f6')).toBe(true);
  });
});

describe('labels', () => {
  it('names the first combination by platform', () => {
    expect(caps('mod+k', false)).toEqual(['Ctrl', 'K']);
    expect(caps('mod+k', true)).toEqual(['⌘', 'K']);
    expect(caps('mod+shift+z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(caps('alt+p', true)).toEqual(['⌃', 'P']);
    expect(caps('j arrowdown', false)).toEqual(['J']);
    expect(caps('arrowup', false)).toEqual(['↑']);
    expect(caps('?', false)).toEqual(['?']);
    expect(caps('mod+,', false)).toEqual(['Ctrl', ',']);
    expect(caps('f6', false)).toEqual(['F6']);
  });

  it('names all of them for a screen reader', () => {
    expect(spokenKeys('mod+k', false)).toBe('Control+K');
    expect(spokenKeys('j arrowdown', false)).toBe('J ArrowDown');
    expect(spokenKeys('shift+f6', true)).toBe('Shift+F6');
    expect(spokenKeys('enter', false)).toBe('Enter');
  });
});
