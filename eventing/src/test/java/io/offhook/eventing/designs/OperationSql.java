package io.offhook.eventing.designs;

import io.offhook.eventing.EventCodec;
import io.offhook.eventing.Metadata;
import io.offhook.eventing.SampleEvents;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The statements of an operation, the same for all designs: those of {@code IdempotentRequests} and {@code EventStore}, and an upsert as
 * projections have it. Each takes one operation or many.
 */
final class OperationSql {

    private static final String MARK = """
            insert into idempotent_request (account, key, fingerprint, resource_id, claimed_at)
            select * from unnest($1::text[], $2::text[], $3::text[], $4::uuid[], $5::timestamptz[]) order by 1, 2
            on conflict (account, key) do nothing""";

    private static final String LOAD = """
            select stream_id, version, type, data::text, metadata::text, position from event
            where stream_id = any($1::text[]) order by position""";

    private static final String APPEND = """
            insert into event (stream_id, version, type, data, metadata)
            select stream_id, version, type, data, metadata
            from rows from (jsonb_to_recordset($1::text::jsonb)
                as (stream_id text, version bigint, type text, data jsonb, metadata jsonb))
                with ordinality as r (stream_id, version, type, data, metadata, place)
            order by place
            on conflict (stream_id, version) do nothing""";

    private static final String PROJECT = """
            insert into phone_count (stream_id, events) select id, 1 from unnest($1::text[]) id order by 1
            on conflict (stream_id) do update set events = phone_count.events + 1""";

    private static final String FINGERPRINT = "0f".repeat(32);
    private static final String NONE = "00000000-0000-0000-0000-000000000000";
    private static final String DATA = EventCodec.write(SampleEvents.provisioned(NONE));

    private OperationSql() {}

    static SqlCall mark(List<Operation> operations) {
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        return new SqlCall(
                MARK,
                List.of(
                        column(operations, any -> "admin"),
                        column(operations, Operation::streamId),
                        column(operations, any -> FINGERPRINT),
                        operations.stream()
                                .map(each -> UUID.fromString(each.streamId()))
                                .toArray(UUID[]::new),
                        operations.stream().map(any -> now).toArray(OffsetDateTime[]::new)));
    }

    static SqlCall load(List<Operation> operations) {
        return new SqlCall(LOAD, List.of((Object) column(operations, Operation::streamId)));
    }

    /** The next event of each stream, whose version follows from what was loaded. */
    static SqlCall append(List<Operation> operations, List<LoadedEvent> loaded) {
        var last =
                loaded.stream().collect(Collectors.toMap(LoadedEvent::streamId, each -> each, (one, other) -> other));
        return new SqlCall(
                APPEND,
                List.of(operations.stream()
                        .map(each -> json(Objects.requireNonNull(last.get(each.streamId()))))
                        .collect(Collectors.joining(",", "[", "]"))));
    }

    static SqlCall project(List<Operation> operations) {
        return new SqlCall(PROJECT, List.of((Object) column(operations, Operation::streamId)));
    }

    private static String json(LoadedEvent last) {
        return "{\"stream_id\":\"%s\",\"version\":%d,\"type\":\"%s\",\"data\":%s,\"metadata\":%s}"
                .formatted(
                        last.streamId(),
                        last.version() + 1,
                        last.type(),
                        DATA.replace(NONE, last.streamId()),
                        EventCodec.write(Metadata.of(UUID.randomUUID(), SampleEvents.CAUSE)));
    }

    private static String[] column(List<Operation> operations, Function<Operation, String> value) {
        return operations.stream().map(value).toArray(String[]::new);
    }

    /** Of the statements that insert: fewer rows mean that somebody else came first. */
    static void requireAll(List<Operation> operations, int rows) {
        if (rows != operations.size()) {
            throw new IllegalStateException("somebody else came first");
        }
    }
}
