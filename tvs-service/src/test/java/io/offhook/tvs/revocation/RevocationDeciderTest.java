package io.offhook.tvs.revocation;

import static io.offhook.tvs.TestCertificates.NOW;
import static io.offhook.tvs.revocation.RevokingCa.MADE;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.trust.RevocationEvent;
import io.offhook.contracts.trust.RevocationListImported;
import io.offhook.contracts.trust.RevocationListRemoved;
import io.offhook.eventing.decider.Decision;
import io.offhook.pki.revocation.RevocationList;
import io.offhook.pki.revocation.RevocationList.Parsed;
import io.offhook.tvs.revocation.RevocationCommand.Import;
import io.offhook.tvs.revocation.RevocationCommand.Remove;
import java.security.cert.X509CRL;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevocationDeciderTest {

    private static final RevokingCa ISSUER = new RevokingCa("Issuer");
    private static final Instant LATER = MADE.plusSeconds(60);
    private static final RevocationList SECOND = list(2, MADE);

    @Test
    void the_first_list_of_a_key_is_held() {
        assertThat(given().decide(new Import(SECOND)).events())
                .singleElement()
                .isInstanceOfSatisfying(RevocationListImported.class, it -> {
                    assertThat(it.issuerKey()).isEqualTo(SECOND.issuerKey());
                    assertThat(it.revoked()).isEqualTo(2);
                    assertThat(it.crl()).isEqualTo(SECOND.crl());
                });
    }

    @Test
    void the_same_list_again_changes_nothing() {
        var decision = given(imported(SECOND)).decide(new Import(SECOND));

        assertThat(decision.events()).isEmpty();
        assertThat(decision.refusal()).isEmpty();
    }

    @Test
    void a_newer_list_replaces_the_one_that_is_held() {
        assertThat(given(imported(SECOND)).decide(new Import(list(3, LATER))).events())
                .hasSize(1);
        assertThat(given(imported(SECOND)).decide(new Import(list(3, MADE))).events())
                .hasSize(1);
    }

    @Test
    void an_older_list_could_make_a_revoked_certificate_good_and_is_refused() {
        assertRefused(list(1, MADE));
        assertRefused(list(2, MADE.minusSeconds(60)));
        assertRefused(list(1, LATER));
        assertRefused(list(3, MADE.minusSeconds(60)));
    }

    @Test
    void after_a_removal_any_list_is_the_first() {
        assertThat(given(imported(SECOND), new RevocationListRemoved(SECOND.issuerKey(), SECOND.issuer()))
                        .decide(new Import(list(1, MADE)))
                        .events())
                .hasSize(1);
    }

    @Test
    void a_held_list_is_removed_and_what_is_not_held_cannot_be() {
        var removed = new RevocationListRemoved(SECOND.issuerKey(), SECOND.issuer());

        assertThat(given(imported(SECOND))
                        .decide(new Remove(SECOND.issuerKey()))
                        .events())
                .containsExactly(removed);
        assertThat(given().decide(new Remove(SECOND.issuerKey())).refusal()).contains(RevocationRefusal.NOT_HELD);
        assertThat(given(imported(SECOND), removed)
                        .decide(new Remove(SECOND.issuerKey()))
                        .refusal())
                .contains(RevocationRefusal.NOT_HELD);
    }

    private static void assertRefused(RevocationList list) {
        assertThat(given(imported(SECOND)).decide(new Import(list)).refusal())
                .contains(RevocationRefusal.OLDER_THAN_HELD);
    }

    private static RevocationEvent imported(RevocationList list) {
        return given().decide(new Import(list)).events().getFirst();
    }

    private static RevocationList list(int number, Instant made) {
        X509CRL crl = ISSUER.list(number, made);
        return ((Parsed.Accepted) RevocationList.parse(crl, List.of(ISSUER.ca()), NOW)).list();
    }

    private static Given given(RevocationEvent... events) {
        return new Given(events);
    }

    private record Given(RevocationEvent... events) {
        Decision<RevocationEvent, RevocationRefusal> decide(RevocationCommand command) {
            var decider = new RevocationDecider();
            var state = decider.initial();
            for (var event : events) {
                state = decider.evolve(state, event);
            }
            return decider.decide(state, command);
        }
    }
}
