package io.offhook.tvs.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.trust.AnchorEvent;
import io.offhook.contracts.trust.TrustAnchorAdded;
import io.offhook.contracts.trust.TrustAnchorRemoved;
import io.offhook.eventing.decider.Decision;
import io.offhook.pki.path.ExpiredAnchors;
import io.offhook.pki.path.TrustAnchor;
import io.offhook.pki.path.TrustAnchor.Parsed.Accepted;
import io.offhook.tvs.TestCertificates;
import io.offhook.tvs.anchor.AnchorCommand.AddAnchor;
import io.offhook.tvs.anchor.AnchorCommand.RemoveAnchor;
import org.junit.jupiter.api.Test;

class AnchorDeciderTest {

    private static final TrustAnchor ROOT = ((Accepted)
                    TrustAnchor.parse(TestCertificates.MANUFACTURER_CA, TestCertificates.NOW, ExpiredAnchors.REFUSE))
            .anchor();
    private static final TrustAnchorAdded ADDED = new TrustAnchorAdded(
            ROOT.fingerprint(), ROOT.subject(), ROOT.issuer(), ROOT.notBefore(), ROOT.notAfter(), ROOT.base64());
    private static final TrustAnchorRemoved REMOVED = new TrustAnchorRemoved(ROOT.fingerprint(), ROOT.subject());

    @Test
    void an_unknown_anchor_is_added() {
        assertThat(given().decide(new AddAnchor(ROOT)).events()).containsExactly(ADDED);
    }

    @Test
    void an_anchor_that_is_trusted_is_not_added_again() {
        var decision = given(ADDED).decide(new AddAnchor(ROOT));

        assertThat(decision.events()).isEmpty();
        assertThat(decision.refusal()).isEmpty();
    }

    @Test
    void a_removed_anchor_can_come_back() {
        assertThat(given(ADDED, REMOVED).decide(new AddAnchor(ROOT)).events()).containsExactly(ADDED);
    }

    @Test
    void a_trusted_anchor_is_removed() {
        assertThat(given(ADDED).decide(new RemoveAnchor(ROOT.fingerprint())).events())
                .containsExactly(REMOVED);
    }

    @Test
    void what_is_not_trusted_cannot_be_removed() {
        assertThat(given().decide(new RemoveAnchor(ROOT.fingerprint())).refusal())
                .contains(AnchorRefusal.NOT_TRUSTED);
        assertThat(given(ADDED, REMOVED)
                        .decide(new RemoveAnchor(ROOT.fingerprint()))
                        .refusal())
                .contains(AnchorRefusal.NOT_TRUSTED);
    }

    private static Given given(AnchorEvent... events) {
        return new Given(events);
    }

    private record Given(AnchorEvent... events) {
        Decision<AnchorEvent, AnchorRefusal> decide(AnchorCommand command) {
            var decider = new AnchorDecider();
            var state = decider.initial();
            for (var event : events) {
                state = decider.evolve(state, event);
            }
            return decider.decide(state, command);
        }
    }
}
