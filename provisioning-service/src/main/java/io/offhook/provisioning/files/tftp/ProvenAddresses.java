package io.offhook.provisioning.files.tftp;

import java.util.LinkedHashMap;
import java.util.Map;

/** Addresses at which a client acknowledged something lately, so its requests were not forged. For one event loop. */
final class ProvenAddresses {

    private final Map<String, Boolean> latestLast;

    /** @param max how many are remembered; the one that was silent for the longest time is forgotten first */
    ProvenAddresses(int max) {
        this.latestLast = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > max;
            }
        };
    }

    void add(String address) {
        latestLast.put(address, true);
    }

    boolean contains(String address) {
        return latestLast.containsKey(address);
    }
}
