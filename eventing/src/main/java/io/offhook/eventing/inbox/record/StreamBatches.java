package io.offhook.eventing.inbox.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Cuts a batch where a stream would come a second time, so that each piece can be taken in at once and none out of order. */
public final class StreamBatches {

    private StreamBatches() {}

    public static List<List<InboxRecord>> of(List<InboxRecord> records) {
        var batches = new ArrayList<List<InboxRecord>>();
        var streams = new HashSet<String>();
        for (var record : records) {
            if (batches.isEmpty() || !streams.add(record.streamId())) {
                batches.add(new ArrayList<>());
                streams.clear();
                streams.add(record.streamId());
            }
            batches.getLast().add(record);
        }
        return batches;
    }
}
