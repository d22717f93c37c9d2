package io.offhook.eventing.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.eventing.idempotency.IdempotentRequests.Claim;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A key of a caller while time passes, and between two callers at once. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class IdempotentRequestsIT {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Inject
    UnitOfWork units;

    private final IdempotentRequest request =
            new IdempotentRequest("alice", UUID.randomUUID().toString(), "f1");
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @Test
    void a_request_that_comes_again_within_a_day_leads_to_what_the_first_created() {
        assertThat(claim(request, first, NOW)).isEqualTo(new Claim.New());

        assertThat(claim(request, second, NOW.plus(Duration.ofHours(23)))).isEqualTo(new Claim.Repeated(first));
    }

    @Test
    void after_a_day_a_key_is_forgotten() {
        claim(request, first, NOW);

        assertThat(claim(request, second, NOW.plus(Duration.ofHours(25)))).isEqualTo(new Claim.New());
    }

    @Test
    void a_key_with_another_request_is_refused_and_stays_with_the_first() {
        claim(request, first, NOW);
        var other = new IdempotentRequest(request.account(), request.key(), "f2");

        assertThatThrownBy(() -> claim(other, second, NOW)).isInstanceOf(IdempotencyKeyReused.class);
        assertThat(claim(request, second, NOW)).isEqualTo(new Claim.Repeated(first));
    }

    @Test
    void the_same_key_of_another_account_is_another_key() {
        claim(request, first, NOW);
        var other = new IdempotentRequest("bob", request.key(), "f2");

        assertThat(claim(other, second, NOW)).isEqualTo(new Claim.New());
    }

    @Test
    void a_claim_that_is_rolled_back_leaves_the_key_new() {
        var failing = units.runApart(() -> IdempotentRequests.claim(Optional.of(request), first, NOW)
                .chain(() -> Uni.createFrom().failure(new IllegalStateException("as the test wants it"))));
        assertThatThrownBy(() -> failing.await().atMost(LONG)).isInstanceOf(IllegalStateException.class);

        assertThat(claim(request, second, NOW)).isEqualTo(new Claim.New());
    }

    @Test
    void of_two_callers_at_once_one_creates_and_the_other_is_told_of_it() {
        var both = Uni.combine()
                .all()
                .unis(
                        units.runApart(() -> IdempotentRequests.claim(Optional.of(request), first, NOW)),
                        units.runApart(() -> IdempotentRequests.claim(Optional.of(request), second, NOW)))
                .asTuple()
                .await()
                .atMost(LONG);

        var repeated = both.getItem1() instanceof Claim.New ? both.getItem2() : both.getItem1();
        var created = both.getItem1() instanceof Claim.New ? first : second;
        assertThat(repeated).isEqualTo(new Claim.Repeated(created));
    }

    private Claim claim(IdempotentRequest asked, UUID resource, Instant at) {
        return units.runApart(() -> IdempotentRequests.claim(Optional.of(asked), resource, at))
                .await()
                .atMost(LONG);
    }
}
