package io.offhook.tvs.phoneside.door;

import java.util.HashMap;
import java.util.Map;

/**
 * So many places in all, and so many at most for one address. Once half of them are taken nobody gets more than an equal part of three
 * quarters, and the last quarter is for those who have few: a newcomer finds a place beside greedy ones.
 */
final class Places {

    private static final int FEW = 4;

    private final int all;
    private final int mostForOne;
    private final Map<String, Integer> taken = new HashMap<>();
    private int total;

    Places(int all, int mostForOne) {
        this.all = all;
        this.mostForOne = mostForOne;
    }

    /** Whether there is one; whoever gets it must {@link #leave}. */
    synchronized boolean take(String address) {
        int own = taken.getOrDefault(address, 0);
        if (total >= all || own >= mostFor(own)) {
            return false;
        }
        taken.put(address, own + 1);
        total++;
        return true;
    }

    synchronized void leave(String address) {
        taken.computeIfPresent(address, (ignored, own) -> own == 1 ? null : own - 1);
        total--;
    }

    synchronized int total() {
        return total;
    }

    private int mostFor(int own) {
        int threeQuarters = all * 3 / 4;
        if (total < all / 2) {
            return mostForOne;
        }
        int addresses = taken.size() + (own == 0 ? 1 : 0);
        return Math.min(mostForOne, total < threeQuarters ? Math.max(1, threeQuarters / addresses) : FEW);
    }
}
