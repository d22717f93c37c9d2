package io.offhook.edge.door;

import java.util.HashMap;
import java.util.Map;

/**
 * A room for so many. While half of it is free anybody may come in. From then on nobody holds more than an equal part of three
 * quarters of it, so that a newcomer always finds a place beside any number of greedy ones.
 */
public final class FairShare {

    private final int room;
    private final Map<String, Integer> held = new HashMap<>();
    private int total;

    public FairShare(int room) {
        this.room = room;
    }

    /** Whether there is a place; whoever gets one must {@link #leave}. */
    public synchronized boolean enter(String who) {
        int own = held.getOrDefault(who, 0);
        if (total >= room || (total >= room / 2 && own >= share(own))) {
            return false;
        }
        held.put(who, own + 1);
        total++;
        return true;
    }

    private int share(int own) {
        int parties = held.size() + (own == 0 ? 1 : 0);
        return Math.max(1, room * 3 / 4 / parties);
    }

    public synchronized void leave(String who) {
        held.computeIfPresent(who, (ignored, own) -> own == 1 ? null : own - 1);
        total--;
    }

    /** Whether this one holds an equal part of what is held, or more: the first to go when times are bad. */
    public synchronized boolean isGreedy(String who) {
        int own = held.getOrDefault(who, 0);
        return own > 0 && own * held.size() >= total;
    }
}
