import type { Playable } from "../backend/contract";
import type { PlayerState } from "./player.svelte";

/** What the desktop shows of the player, and the media keys: the web view passes both on (WebKitGTK as MPRIS). Engines without it
 * have no such keys. */
const session = (): MediaSession | null => ("mediaSession" in navigator ? navigator.mediaSession : null);

/** Tells the desktop what is played. */
export function announceEpisode(episode: Playable | null, feed: string): void {
  const media = session();
  if (!media || !("MediaMetadata" in globalThis)) return;
  media.metadata = episode ? new MediaMetadata({ title: episode.title, artist: feed }) : null;
}

/** Tells the desktop where it is. */
export function announcePosition({ duration, position, speed, playing }: PlayerState): void {
  const media = session();
  if (!media) return;
  media.playbackState = playing ? "playing" : "paused";
  if (duration > 0 && position <= duration) media.setPositionState?.({ duration, position, playbackRate: speed / 100 });
}

/** Lets the desktop's keys work. */
export function onMediaKeys(player: PlayerState): void {
  const media = session();
  if (!media) return;
  const on = (action: MediaSessionAction, run: (details: MediaSessionActionDetails) => void): void => {
    try {
      media.setActionHandler(action, run);
    } catch {
      // An engine that does not know the action.
    }
  };
  on("play", () => player.resume());
  on("pause", () => player.pause());
  on("stop", () => player.pause());
  on("seekbackward", ({ seekOffset }) => (seekOffset ? player.skip(-seekOffset) : player.back()));
  on("seekforward", ({ seekOffset }) => (seekOffset ? player.skip(seekOffset) : player.forward()));
  on("seekto", ({ seekTime }) => seekTime !== undefined && player.seek(seekTime ?? 0));
  on("previoustrack", () => player.back());
  on("nexttrack", () => void player.next());
}
