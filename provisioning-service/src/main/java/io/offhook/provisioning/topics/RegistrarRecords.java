package io.offhook.provisioning.topics;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.eventing.Cause;
import io.offhook.eventing.inbox.failure.FailureKind;
import io.offhook.eventing.sql.VersionConflict;
import io.offhook.provisioning.registration.RegistrationReport;
import io.offhook.provisioning.registration.api.ReportedBatch;
import io.offhook.provisioning.registration.store.TakingReports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Takes records of the topic of registrars: many together, or else each alone, and what cannot be taken goes to the dead letters. Blocks. */
@ApplicationScoped
class RegistrarRecords {

    private static final int MAX_BYTES = 1_000_000;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final String ACTOR = "registrar";

    private final TakingReports taking;
    private final RegistrarDeadLetters letters;
    private final ObjectMapper json;
    private final Validator validator;
    private final MeterRegistry meters;
    private final Clock clock;

    RegistrarRecords(
            TakingReports taking,
            RegistrarDeadLetters letters,
            ObjectMapper json,
            Validator validator,
            MeterRegistry meters,
            Clock clock) {
        this.taking = taking;
        this.letters = letters;
        this.json = json;
        this.validator = validator;
        this.meters = meters;
        this.clock = clock;
    }

    /** The database is away, or others were quicker: the same records are to come again. */
    static final class Unavailable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unavailable(Throwable cause) {
            super(cause);
        }
    }

    private record Readable(
            ConsumerRecord<String, byte[]> record, String registrar, List<RegistrationReport> reports) {}

    void take(ConsumerRecords<String, byte[]> batch) {
        var byRegistrar = new LinkedHashMap<String, List<Readable>>();
        for (var record : batch) {
            try {
                var readable = read(record);
                byRegistrar
                        .computeIfAbsent(readable.registrar(), name -> new ArrayList<>())
                        .add(readable);
            } catch (IOException | IllegalArgumentException e) {
                letters.send(record, e);
            }
        }
        byRegistrar.values().forEach(this::together);
    }

    private Readable read(ConsumerRecord<String, byte[]> record) throws IOException {
        if (record.value() == null || record.value().length > MAX_BYTES) {
            throw new IllegalArgumentException("no value, or one of more than " + MAX_BYTES + " bytes");
        }
        var batch = json.readValue(new String(record.value(), UTF_8), ReportedBatch.class);
        if (batch == null || !validator.validate(batch).isEmpty()) {
            throw new IllegalArgumentException("no batch of reports");
        }
        // Without a time of its own a report is as old as its record, so that one that comes again is known.
        var parsed = batch.parse(json, clock.instant(), Instant.ofEpochMilli(record.timestamp()));
        meters.counter("offhook.registrations.refused")
                .increment(parsed.refused().size());
        return new Readable(record, batch.registrar() == null ? "" : batch.registrar(), parsed.reports());
    }

    private void together(List<Readable> records) {
        try {
            take(records);
        } catch (RuntimeException e) {
            unlessUnavailable(e);
            records.forEach(this::alone);
        }
    }

    private void alone(Readable readable) {
        try {
            take(List.of(readable));
        } catch (RuntimeException e) {
            unlessUnavailable(e);
            letters.send(readable.record(), e);
        }
    }

    private void take(List<Readable> records) {
        var reports = records.stream().flatMap(each -> each.reports().stream()).toList();
        var registrar = records.getFirst().registrar();
        for (int from = 0; from < reports.size(); from += ReportedBatch.MAX) {
            var part = reports.subList(from, Math.min(reports.size(), from + ReportedBatch.MAX));
            taking.takeApart(
                            part,
                            registrar.isEmpty() ? null : registrar,
                            Cause.service(clock.instant()).by(ACTOR))
                    .await()
                    .atMost(TIMEOUT);
        }
    }

    /** The phone was changed meanwhile, again and again. */
    private static boolean isOvertaken(RuntimeException failure) {
        return failure instanceof VersionConflict || failure.getCause() instanceof VersionConflict;
    }

    private static void unlessUnavailable(RuntimeException failure) {
        if (FailureKind.of(failure) == FailureKind.UNAVAILABLE || isOvertaken(failure)) {
            throw new Unavailable(failure);
        }
    }
}
