package io.offhook.console.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.pki.mic.MicRejection;
import io.offhook.pki.path.ExpiredAnchors;
import io.offhook.pki.path.TrustAnchor;
import io.offhook.pki.revocation.RevokedCertificates;
import io.offhook.pki.x509.Certificates;
import io.offhook.pki.x509.Fingerprint;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JudgingAgainTest {

    private static final Instant NOW = Instant.now().plusSeconds(60);
    private static final ManufacturerCa MANUFACTURER = ManufacturerCa.create();
    private static final MacAddress MAC = MacAddress.parse("2C3124C9F8E1");
    private static final PhoneModel MODEL = new PhoneModel("8845");
    private static final X509Certificate MIC = MANUFACTURER
            .issue(MicRequest.of(new Device(MODEL, MAC), KeyType.EC))
            .certificate();

    @Test
    void a_device_is_refused_once_its_only_anchor_is_removed() {
        var issuing = MANUFACTURER.issuingCertificate();
        assertThat(judge(state(issuing), remove(issuing), MIC)).isEqualTo(refused(MicRejection.UNTRUSTED_ISSUER));
    }

    @Test
    void a_device_stays_genuine_if_another_anchor_signed_its_ca() {
        var state = state(MANUFACTURER.issuingCertificate(), MANUFACTURER.rootCertificate());
        assertThat(judge(state, remove(MANUFACTURER.issuingCertificate()), MIC)).isEqualTo(new Judgement.Unchanged());
        assertThat(judge(state, remove(MANUFACTURER.rootCertificate()), MIC)).isEqualTo(new Judgement.Unchanged());
    }

    @Test
    void another_anchor_can_be_removed() {
        var other = ManufacturerCa.create().issuingCertificate();
        assertThat(judge(state(MANUFACTURER.issuingCertificate(), other), remove(other), MIC))
                .isEqualTo(new Judgement.Unchanged());
    }

    @Test
    void a_device_whose_ca_is_unknown_is_not_judged() {
        assertThat(judge(state(MANUFACTURER.rootCertificate()), remove(MANUFACTURER.rootCertificate()), MIC))
                .isInstanceOf(Judgement.UnknownIssuer.class);
    }

    @Test
    void a_device_is_denied_by_its_mac_or_its_certificate_and_no_other_is() {
        var state = state(MANUFACTURER.issuingCertificate());
        assertThat(judge(state, WhatIf.deny("2c:31:24:c9:f8:e1").orElseThrow(), MIC))
                .isEqualTo(refused(MicRejection.DENIED));
        assertThat(judge(state, WhatIf.deny(Fingerprint.of(MIC)).orElseThrow(), MIC))
                .isEqualTo(refused(MicRejection.DENIED));
        assertThat(judge(state, WhatIf.deny("2C3124C9F8E2").orElseThrow(), MIC)).isEqualTo(new Judgement.Unchanged());
    }

    @Test
    void an_expired_device_is_accepted_once_its_model_may_expire() {
        var expired = MANUFACTURER
                .issue(MicRequest.of(new Device(MODEL, MAC), KeyType.EC).expired())
                .certificate();
        var state = state(MANUFACTURER.issuingCertificate());
        assertThat(judge(state, WhatIf.acceptExpired("8845").orElseThrow(), expired))
                .isEqualTo(new Judgement.Changed(Optional.of(MicRejection.EXPIRED), Optional.empty()));
        assertThat(judge(state, WhatIf.acceptExpired("8851").orElseThrow(), expired))
                .isEqualTo(new Judgement.Unchanged());
    }

    @Test
    void what_is_no_certificate_is_told_apart() {
        var judging =
                new JudgingAgain(state(MANUFACTURER.rootCertificate()), remove(MANUFACTURER.rootCertificate()), NOW);
        assertThat(judging.judge("MAA=")).isEqualTo(new Judgement.Unreadable());
        assertThat(judging.judge("no base64!")).isEqualTo(new Judgement.Unreadable());
    }

    private static Judgement judge(TrustState state, WhatIf change, X509Certificate mic) {
        return new JudgingAgain(state, change, NOW).judge(Certificates.base64(mic));
    }

    private static Judgement refused(MicRejection reason) {
        return new Judgement.Changed(Optional.empty(), Optional.of(reason));
    }

    private static WhatIf remove(X509Certificate anchor) {
        return new WhatIf.RemoveAnchor(Fingerprint.of(anchor));
    }

    static TrustState state(X509Certificate... anchors) {
        return new TrustState(
                Stream.of(anchors)
                        .map(each -> TrustAnchor.parse(each, NOW, ExpiredAnchors.REFUSE))
                        .map(each -> ((TrustAnchor.Parsed.Accepted) each).anchor())
                        .toList(),
                Set.of(),
                new RevokedCertificates(Map.of()),
                Set.of());
    }
}
