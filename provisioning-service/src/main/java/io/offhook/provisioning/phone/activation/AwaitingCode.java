package io.offhook.provisioning.phone.activation;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Waits for the code that a request asked for: the activation service issues it when it hears of the request. */
@ApplicationScoped
public class AwaitingCode {

    private static final String CODE = "select code_id from live_code where phone_id = $1 and correlation_id = $2";
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final UnitOfWork units;
    private final Duration timeout;

    AwaitingCode(UnitOfWork units, @ConfigProperty(name = "offhook.axl.code-timeout") Duration timeout) {
        this.units = units;
        this.timeout = timeout;
    }

    /**
     * Empty if there is none in time: it comes later, or was replaced already.
     *
     * @param correlationId of the request
     */
    public Uni<Optional<UUID>> code(UUID phoneId, String correlationId) {
        var polls = timeout.dividedBy(PAUSE);
        return Uni.createFrom()
                .deferred(() -> units.runApart(() -> PlainSql.select(CODE, phoneId, correlationId)))
                .map(rows -> rows.stream().findFirst().map(row -> (UUID) row[0]))
                .repeat()
                .withDelay(PAUSE)
                .atMost(Math.max(1, polls))
                .filter(Optional::isPresent)
                .toUni()
                .map(found -> found == null ? Optional.empty() : found);
    }
}
