package io.offhook.console.trust.page;

import io.offhook.console.trust.AnchorReport;
import io.offhook.console.trust.TrustKind;
import io.offhook.console.trust.store.FindTrustItems;
import io.offhook.contracts.trust.TrustAnchorAdded;
import io.offhook.pki.path.ExpiredAnchors;
import io.offhook.pki.x509.Pem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads files of CAs, and the CAs that are trusted now. */
@ApplicationScoped
class AnchorFiles {

    private final FindTrustItems items;
    private final Clock clock;

    AnchorFiles(FindTrustItems items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    Uni<List<AnchorRow>> trusted() {
        var now = clock.instant();
        return items.endingFirst(TrustKind.ANCHOR, TrustAnchorAdded.class)
                .map(found ->
                        found.stream().map(each -> AnchorRow.of(each, now)).toList());
    }

    /** @throws io.offhook.pki.x509.UnreadableFile if it holds no certificates alone */
    List<AnchorReport.Line> before(byte[] file, boolean acceptExpired, List<AnchorRow> trusted) {
        var known = trusted.stream().map(AnchorRow::fingerprint).collect(Collectors.toUnmodifiableSet());
        return AnchorReport.before(file, expired(acceptExpired), clock.instant(), known);
    }

    /** @throws io.offhook.pki.x509.UnreadableFile as {@link #before} */
    List<AnchorReport.Line> after(byte[] file, boolean acceptExpired, Set<String> added) {
        return AnchorReport.after(file, expired(acceptExpired), clock.instant(), added);
    }

    private static ExpiredAnchors expired(boolean accepted) {
        return accepted ? ExpiredAnchors.ACCEPT : ExpiredAnchors.REFUSE;
    }

    /**
     * One PEM file of the certificates that a form has.
     *
     * @param base64 of the DER of each
     * @throws IllegalArgumentException if one is no base64
     */
    static String pem(List<String> base64) {
        return base64.stream()
                .map(each -> Pem.block("CERTIFICATE", Base64.getDecoder().decode(each)))
                .collect(Collectors.joining());
    }
}
