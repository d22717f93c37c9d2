package io.offhook.activation.code.export;

import io.offhook.activation.code.CodeDigits;
import io.offhook.activation.code.export.ExportableCodes.Position;
import io.offhook.activation.code.export.ExportableCodes.Row;
import io.offhook.activation.code.gate.ClaimGate;
import io.offhook.activation.code.secret.CodeSecrets;
import io.offhook.activation.code.secret.KeyRing;
import io.offhook.activation.code.store.DatabaseClock;
import io.offhook.contracts.activation.CodesExported;
import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.Append;
import io.offhook.eventing.store.EventStore;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Exports live codes with their digits: on record first, then batch after batch as the caller takes them. */
@ApplicationScoped
public class ExportingCodes {

    static final int BATCH_SIZE = 500;

    /** Small beside the connections to Redis, which redemptions share. */
    private static final int GATE_CALLS_AT_A_TIME = 8;

    private final UnitOfWork units;
    private final EventStore store;
    private final ExportableCodes codes;
    private final CodeSecrets secrets;
    private final KeyRing keys;
    private final ClaimGate gate;
    private final DatabaseClock clock;

    ExportingCodes(
            UnitOfWork units,
            EventStore store,
            ExportableCodes codes,
            CodeSecrets secrets,
            KeyRing keys,
            ClaimGate gate,
            DatabaseClock clock) {
        this.units = units;
        this.store = store;
        this.codes = codes;
        this.secrets = secrets;
        this.keys = keys;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * An export that is on record.
     *
     * @param codes how many codes matched; no more are sent
     */
    public record Export(ExportFilter filter, Instant at, long codes) {}

    /** Where an export is, and how many codes it may still send. It has one reader at a time. */
    private static final class Progress {

        private volatile Position position;
        private volatile long rest;

        Progress(Export export) {
            this.position = Position.before(export.at());
            this.rest = export.codes();
        }

        int limit() {
            return (int) Math.min(BATCH_SIZE, rest);
        }

        void pass(List<Row> rows) {
            if (!rows.isEmpty()) {
                position = rows.getLast().position();
                rest = Math.max(0, rest - rows.size());
            }
        }
    }

    /** Records who exports what, and how many codes that is. */
    public Uni<Export> record(ExportFilter filter, Cause cause) {
        var exportId = UUID.randomUUID();
        return units.run(() -> clock.now()
                .flatMap(at -> codes.count(filter, at)
                        .call(count -> store.append(
                                        "export/" + exportId,
                                        0,
                                        List.of(new CodesExported(exportId, count, filter.recorded())),
                                        cause.at(at))
                                .map(Append::orRollBack))
                        .map(count -> new Export(filter, at, count))));
    }

    /** The codes of an export that are still live when their batch is read. Each batch is read when it is asked for. */
    public Multi<List<ExportedCode>> batches(Export export) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new Progress(export), progress -> batch(export, progress))
                .until(batch -> batch.read() == 0)
                .map(Batch::codes);
    }

    /** @param read how many live codes there were; one that ended before its digits were read is not among {@code codes} */
    private record Batch(int read, List<ExportedCode> codes) {}

    private Uni<Batch> batch(Export export, Progress progress) {
        return units.runApart(() -> read(export, progress)).call(batch -> tellGate(batch.codes()));
    }

    private Uni<Batch> read(Export export, Progress progress) {
        return clock.now()
                .flatMap(now -> codes.after(progress.position, export.filter(), now, export.at(), progress.limit()))
                .flatMap(rows -> secrets.digitsOf(rows.stream().map(Row::codeId).toList())
                        .map(digits -> new Batch(rows.size(), withDigits(rows, digits)))
                        .invoke(() -> progress.pass(rows)));
    }

    private static List<ExportedCode> withDigits(List<Row> rows, Map<UUID, CodeDigits> digits) {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(digits.get(row.codeId())).map(row::with))
                .toList();
    }

    /** Without Redis the codes are sent all the same: a code that the gate does not know is looked up in the database. */
    private Uni<Void> tellGate(List<ExportedCode> batch) {
        var current = keys.current();
        return Multi.createFrom()
                .iterable(batch)
                .onItem()
                .transformToUni(code ->
                        gate.open(current.fingerprint(code.digits()), code.codeId(), code.phoneId(), code.expiresAt()))
                .merge(GATE_CALLS_AT_A_TIME)
                .onItem()
                .ignoreAsUni()
                .onFailure()
                .recoverWithNull();
    }
}
