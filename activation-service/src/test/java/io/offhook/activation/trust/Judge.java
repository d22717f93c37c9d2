package io.offhook.activation.trust;

import io.offhook.activation.trust.Revocations.Revoked;
import io.offhook.activation.trust.Trusted.Anchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a test trusts, and the verdicts that follow. */
final class Judge {

    private final List<Anchor> anchors = new ArrayList<>();
    private final Set<String> denied = new HashSet<>();
    private final Map<String, Revoked> lists = new HashMap<>();
    private AcceptExpiredMic acceptExpired = model -> false;

    static Judge trusting(X509Certificate... anchors) {
        var judge = new Judge();
        Stream.of(anchors).map(each -> new Anchor(each, false)).forEach(judge.anchors::add);
        return judge;
    }

    static Judge trusting(Made... anchors) {
        return trusting(Stream.of(anchors).map(Made::certificate).toArray(X509Certificate[]::new));
    }

    Judge whateverItsTime(Made anchor) {
        anchors.add(new Anchor(anchor.certificate(), true));
        return this;
    }

    Judge denying(String macOrFingerprint) {
        denied.add(macOrFingerprint);
        return this;
    }

    Judge holding(Made issuer, X509CRL list) throws Exception {
        lists.put(Digest.of(issuer.certificate().getPublicKey().getEncoded()), Revocations.read(list.getEncoded()));
        return this;
    }

    Judge acceptingExpired(AcceptExpiredMic policy) {
        acceptExpired = policy;
        return this;
    }

    MicVerifier verifier() {
        return new MicVerifier(Trusted.of(anchors, denied, new Revocations(lists)), acceptExpired);
    }

    MicVerdict verdict(Made... chain) {
        return verdict(Made.NOW, Stream.of(chain).map(Made::certificate).toList());
    }

    MicVerdict verdict(Instant at, List<X509Certificate> chain) {
        return verifier().verify(chain, at);
    }
}
