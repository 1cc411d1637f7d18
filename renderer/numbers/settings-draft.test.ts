import { expect, test } from 'vitest';
import type { NumbersSettings } from '#electron/numbers/values.ts';
import { settingsDraftOf, settingsFaults, settingsOf } from './settings-draft.ts';

const settings: NumbersSettings = {
  retention: 0.9,
  minutesADay: 15,
  newADay: null,
  rolloverHour: 4,
  buttons: 'four',
  leechLapses: 8,
};

test('settings stay the same through the form', () => {
  expect(settingsOf(settingsDraftOf(settings))).toEqual(settings);
  const fixed = { ...settings, newADay: 0, buttons: 'two' as const, retention: 0.85 };
  expect(settingsOf(settingsDraftOf(fixed))).toEqual(fixed);
});

test('a figure outside its limits is named at its field and kept from being stored', () => {
  const draft = {
    ...settingsDraftOf(settings),
    retention: '99',
    minutesADay: '',
    leechLapses: '2',
  };
  expect(Object.keys(settingsFaults(draft)).sort()).toEqual([
    'leechLapses',
    'minutesADay',
    'retention',
  ]);
  expect(settingsOf(draft)).toBeNull();
});

test('new cards a day count only where they are set by hand', () => {
  const auto = { ...settingsDraftOf(settings), newADay: 'many' };
  expect(settingsFaults(auto)).toEqual({});
  expect(settingsOf({ ...auto, newIsAuto: false })).toBeNull();
});
