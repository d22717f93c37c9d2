package io.offhook.provisioning.files.tftp;

import java.util.HashMap;
import java.util.Map;

/** How many transfers there may be, all together and to one site. For one event loop. */
final class Room {

    private final int most;
    private final int mostPerSite;
    private final Map<String, Integer> bySite = new HashMap<>();
    private int total;

    Room(int most, int mostPerSite) {
        this.most = most;
        this.mostPerSite = mostPerSite;
    }

    /** Whether there is a place; whoever gets one must {@link #leave}. */
    boolean enter(String site) {
        if (total >= most || bySite.getOrDefault(site, 0) >= mostPerSite) {
            return false;
        }
        total++;
        bySite.merge(site, 1, Integer::sum);
        return true;
    }

    void leave(String site) {
        total--;
        bySite.computeIfPresent(site, (ignored, held) -> held == 1 ? null : held - 1);
    }

    int taken() {
        return total;
    }
}
