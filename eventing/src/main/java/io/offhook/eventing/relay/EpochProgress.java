package io.offhook.eventing.relay;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the brokers acknowledged of an epoch whose checkpoint is not saved. When the epoch is published again after a failure, those
 * records are left out. Per stream only the acknowledged beginning counts, so that the rest follows in order.
 */
final class EpochProgress {

    private final Map<StreamKey, Long> acknowledged = new HashMap<>();
    private final Set<StreamKey> broken = new HashSet<>();
    private String watermark = "";

    /** An epoch begins, anew or again. */
    void begin(String epochWatermark) {
        broken.clear();
        if (!watermark.equals(epochWatermark)) {
            acknowledged.clear();
            watermark = epochWatermark;
        }
    }

    boolean isAcknowledged(OutgoingRecord record) {
        return record.version() <= acknowledged.getOrDefault(record.key(), 0L);
    }

    void acknowledged(OutgoingRecord record) {
        if (!broken.contains(record.key())) {
            acknowledged.put(record.key(), record.version());
        }
    }

    void failed(OutgoingRecord record) {
        broken.add(record.key());
    }

    /** The checkpoint is saved. */
    void clear() {
        acknowledged.clear();
    }
}
