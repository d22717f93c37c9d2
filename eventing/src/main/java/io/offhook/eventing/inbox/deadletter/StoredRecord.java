package io.offhook.eventing.inbox.deadletter;

import io.offhook.eventing.EventCodec;
import io.offhook.eventing.inbox.deadletter.ParkedRecords.Stream;
import io.offhook.eventing.inbox.record.InboxRecord;
import io.offhook.eventing.inbox.record.Origin;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A record as the columns of a table hold it. */
final class StoredRecord {

    private StoredRecord() {}

    /** jsonb holds no U+0000. */
    static String headers(InboxRecord record) {
        return EventCodec.write(record.headers()).replace("\\u0000", "\\ufffd");
    }

    static @Nullable Buffer value(InboxRecord record) {
        return record.value() == null ? null : Buffer.buffer(record.value());
    }

    /**
     * @param row version, headers, value
     * @param origin where the topic of the origin stands in the row; partition, offset and time follow
     */
    static InboxRecord read(Stream stream, Object[] row, int origin) {
        var value = (Buffer) row[2];
        return new InboxRecord(
                stream.topic(),
                stream.streamId(),
                (Long) row[0],
                EventCodec.readHeaders((String) row[1]),
                value == null ? null : value.getBytes(),
                row[origin] == null ? unknown(stream) : origin(row, origin));
    }

    private static Origin origin(Object[] row, int at) {
        return new Origin(
                (String) row[at],
                (Integer) row[at + 1],
                (Long) row[at + 2],
                ((OffsetDateTime) row[at + 3]).toInstant());
    }

    /** Of what was parked before origins were kept. */
    private static Origin unknown(Stream stream) {
        return new Origin(stream.topic().topicName(), -1, -1, Instant.EPOCH);
    }
}
