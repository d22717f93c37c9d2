package io.offhook.pki.mic;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.Identity;
import io.offhook.testpki.RevocationListMaker;
import java.security.cert.X509CRL;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TrustSnapshotTest {

    private static final Instant EARLY = Trust.NOW.plusSeconds(60);
    private static final Instant LATE = Trust.NOW.plusSeconds(600);

    @Test
    void the_first_anchor_to_end_is_told() {
        assertThat(Trust.in(endingAt(LATE), endingAt(EARLY)).snapshot().firstEnd())
                .contains(EARLY);
    }

    @Test
    void an_anchor_that_was_added_although_it_had_ended_does_not_end() {
        assertThat(Trust.inExpired(endingAt(EARLY)).snapshot().firstEnd()).isEmpty();
        assertThat(TrustSnapshot.nothing().firstEnd()).isEmpty();
    }

    @Test
    void an_anchor_is_revoked_by_the_list_of_its_issuer_and_by_no_other() throws Exception {
        var upper = CertificateMaker.ca("Upper").selfSigned();
        var anchor = CertificateMaker.ca("Anchor").issuedBy(upper);
        var other = CertificateMaker.ca("Other").selfSigned();

        assertThat(Trust.in(anchor)
                        .holding(upper, listOf(upper, anchor))
                        .snapshot()
                        .anchors())
                .isEmpty();
        assertThat(Trust.in(anchor)
                        .holding(other, listOf(other, anchor))
                        .snapshot()
                        .anchors())
                .hasSize(1);
    }

    private static X509CRL listOf(Identity ca, Identity revoked) {
        return new RevocationListMaker(ca, Trust.NOW)
                .revoking(revoked.certificate())
                .sign();
    }

    private static Identity endingAt(Instant end) {
        return CertificateMaker.ca("Root at " + end.getEpochSecond())
                .valid(Trust.NOW.minusSeconds(600), end)
                .selfSigned();
    }
}
