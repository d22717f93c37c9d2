package io.offhook.tvs.lsc.store;

import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.pki.x509.Certificates;
import io.offhook.tvs.lsc.Authentication;
import io.offhook.tvs.lsc.DeviceName;
import io.offhook.tvs.lsc.LscCommand;
import io.offhook.tvs.lsc.LscOperation;
import io.offhook.tvs.lsc.OperationType;
import io.offhook.tvs.lsc.Origin;
import io.offhook.tvs.lsc.issuing.ConfiguredIssuer;
import io.offhook.tvs.lsc.issuing.LscIssuer;
import io.offhook.tvs.lsc.issuing.LscSettings;
import io.offhook.tvs.lsc.key.KeySpec;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What time does: it ends operations that are late, announces LSCs that end soon, and asks phones to renew them. Any number of replicas may
 * sweep; the version of the stream lets one of them succeed.
 */
@ApplicationScoped
class LscSweep {

    private static final int BATCH = 200;

    /** Longer than a session: until then the phone may still answer. */
    private static final Duration ANSWER = Duration.ofMinutes(10);

    private static final Duration KEEP_OFFERS = Duration.ofDays(30);

    /** A phone that has not come for so long after the end of its LSC comes no more. */
    private static final Duration KEEP_ASKING = Duration.ofDays(30);

    private static final String LATE = """
            select device_name, id from lsc_operation where status = 'PENDING' and complete_by <= $1
            order by complete_by limit $2""";

    private static final String ENDING = """
            select device_name, fingerprint from lsc where not announced and not_after <= $1
            order by not_after, device_name limit $2""";

    /**
     * Asked again once an earlier request has ended for some time, whatever came of it: the LSC still ends. Not if a new one would end as
     * soon, because the CA does, and not for ever.
     */
    private static final String TO_RENEW = """
            select l.device_name, l.certificate from lsc l where l.not_after <= $1
            and l.not_after < $4::timestamptz - interval '1 day' and l.not_after > $5
            and not exists (select 1 from lsc_operation o where o.device_name = l.device_name
                and (o.status = 'PENDING' or (o.scheduled_reason = 'RENEWAL' and o.ended_at > $3)))
            order by l.not_after, l.device_name limit $2""";

    private static final String UNANSWERED = """
            select distinct f.device_name from lsc_offer f where f.offered_at <= $1
            and not exists (select 1 from lsc_operation o where o.device_name = f.device_name
                and (o.status = 'PENDING' or (o.scheduled_reason = 'LOST_ANSWER' and o.ended_at > $3)))
            limit $2""";

    private static final String FORGET_OFFERS = "delete from lsc_offer where offered_at < $1";

    private final UnitOfWork units;
    private final LscCommands commands;
    private final LscSettings settings;
    private final ConfiguredIssuer issuer;
    private final Clock clock;

    LscSweep(UnitOfWork units, LscCommands commands, LscSettings settings, ConfiguredIssuer issuer, Clock clock) {
        this.units = units;
        this.commands = commands;
        this.settings = settings;
        this.issuer = issuer;
        this.clock = clock;
    }

    @Scheduled(every = "{offhook.lsc.sweep-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return sweep(this::expire)
                .chain(() -> sweep(this::announce))
                .chain(() -> sweep(this::askWhatIsHeld))
                .chain(() -> issuer.issuer()
                        .filter(ca -> settings.renewal())
                        .map(ca -> sweep(now -> renew(ca, now)))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(() -> units.runApart(
                        () -> PlainSql.update(FORGET_OFFERS, utc(clock.instant().minus(KEEP_OFFERS)))))
                .replaceWithVoid();
    }

    private Uni<List<LscCommand>> expire(Instant now) {
        return PlainSql.select(LATE, utc(now), BATCH)
                .map(rows -> rows.stream()
                        .<LscCommand>map(row -> new LscCommand.Expire(device(row), (UUID) row[1], now))
                        .toList());
    }

    private Uni<List<LscCommand>> announce(Instant now) {
        return PlainSql.select(ENDING, utc(now.plus(settings.expiryWarning())), BATCH)
                .map(rows -> rows.stream()
                        .<LscCommand>map(row -> new LscCommand.AnnounceExpiry(device(row), (String) row[1]))
                        .toList());
    }

    private Uni<List<LscCommand>> renew(LscIssuer ca, Instant now) {
        return PlainSql.select(
                        TO_RENEW,
                        utc(now.plus(settings.expiryWarning())),
                        BATCH,
                        utc(now.minus(settings.renewalRetry())),
                        utc(ca.end(now)),
                        utc(now.minus(KEEP_ASKING)))
                .map(rows -> rows.stream()
                        .map(row -> schedule(
                                device(row),
                                OperationType.INSTALL,
                                Optional.of(KeySpec.like(
                                        Certificates.stored((String) row[1]).getPublicKey())),
                                Origin.Reason.RENEWAL,
                                now))
                        .toList());
    }

    /** A phone may hold a certificate that it never said it stored, and nothing on record can tell. */
    private Uni<List<LscCommand>> askWhatIsHeld(Instant now) {
        return PlainSql.select(UNANSWERED, utc(now.minus(ANSWER)), BATCH, utc(now.minus(settings.renewalRetry())))
                .map(rows -> rows.stream()
                        .map(row -> schedule(
                                device(row), OperationType.FETCH, Optional.empty(), Origin.Reason.LOST_ANSWER, now))
                        .toList());
    }

    private LscCommand schedule(
            DeviceName device, OperationType type, Optional<KeySpec> key, Origin.Reason reason, Instant now) {
        var operation =
                new LscOperation(UUID.randomUUID(), type, Authentication.LSC, key, now.plus(settings.completeWithin()));
        return new LscCommand.Schedule(device, operation, new Origin.Service(reason), now);
    }

    /** Batch after batch, until one is not full. */
    private Uni<Void> sweep(Function<Instant, Uni<List<LscCommand>>> find) {
        return Multi.createBy()
                .repeating()
                .uni(() -> units.runApart(() -> batch(find, clock.instant())))
                .whilst(full -> full)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Boolean> batch(Function<Instant, Uni<List<LscCommand>>> find, Instant now) {
        return find.apply(now)
                .flatMap(found -> commands.handleAll(found, Cause.service(now))
                        .map(decisions -> found.size() == BATCH
                                && decisions.stream()
                                        .anyMatch(it -> !it.events().isEmpty())));
    }

    private static DeviceName device(Object[] row) {
        return new DeviceName((String) row[0]);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
