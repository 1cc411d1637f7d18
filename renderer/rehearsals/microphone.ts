/** The microphone: opened for a check or a take, listened to for its level, and closed again. */

import { Trouble } from '../trouble.ts';

export interface Microphone {
  readonly stream: MediaStream;
  /** What the system calls it. */
  readonly label: string;
  /** The loudest sample of the last moments, 0 to 1. */
  peak(): number;
  /** Whether the system holds it mute. */
  isMuted(): boolean;
  /** Calls back once when the device is gone. */
  onGone(act: () => void): void;
  close(): void;
}

/** Plain sound: what Chromium would filter out or make louder is what is to be measured. */
const plain = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };

/** @param deviceId Null for the system's own choice. @throws Trouble */
export async function openMicrophone(deviceId: string | null): Promise<Microphone> {
  const device = deviceId === null ? {} : { deviceId: { exact: deviceId } };
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: { ...plain, ...device } });
  } catch (error) {
    throw explain(error, deviceId);
  }
  return over(stream);
}

function over(stream: MediaStream): Microphone {
  const [track] = stream.getAudioTracks();
  let meter: Meter | null = null;
  return {
    stream,
    label: track?.label || 'Microphone',
    peak() {
      // Made when it is asked for first: nothing may come between the opening and the recording.
      meter ??= createMeter(stream);
      return meter.peak();
    },
    isMuted: () => track?.muted ?? true,
    onGone(act) {
      track?.addEventListener('ended', act, { once: true });
    },
    close() {
      for (const each of stream.getTracks()) each.stop();
      meter?.close();
    },
  };
}

interface Meter {
  peak(): number;
  close(): void;
}

function createMeter(stream: MediaStream): Meter {
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: 4_096 });
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  return {
    peak() {
      analyser.getFloatTimeDomainData(samples);
      return samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
    },
    close: () => void context.close(),
  };
}

/** The microphones there are. They have names once one was opened; before, the system keeps them. */
export async function listMicrophones(): Promise<{ id: string; label: string }[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter(({ kind, deviceId }) => kind === 'audioinput' && deviceId !== '')
    .map(({ deviceId, label }, index) => ({
      id: deviceId,
      label: label || `Microphone ${index + 1}`,
    }));
}

function explain(error: unknown, deviceId: string | null): Trouble {
  const name = error instanceof Error ? error.name : '';
  switch (name) {
    case 'NotAllowedError':
      return new Trouble(
        'The microphone is not allowed.',
        "The system keeps it from Dry Run. Allow it in the system's privacy settings, or take the time only.",
        error,
      );
    case 'NotFoundError':
      return new Trouble(
        'There is no microphone.',
        'Plug one in and try again, or take the time only.',
        error,
      );
    case 'OverconstrainedError':
      return new Trouble(
        'That microphone is not there.',
        deviceId === null
          ? 'Plug one in and try again, or take the time only.'
          : 'Plug it in, choose another, or take the time only.',
        error,
      );
    case 'NotReadableError':
      return new Trouble(
        'The microphone does not answer.',
        'Another program may hold it. Close that one and try again, or take the time only.',
        error,
      );
    default:
      return new Trouble(
        'The microphone did not open.',
        'Try again, choose another, or take the time only.',
        error,
      );
  }
}
