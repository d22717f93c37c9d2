package io.offhook.console.whatif;

import io.offhook.pki.path.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;

/**
 * What a device presents: its certificate, and the CAs above it, as phones do. Only CAs that are anchors now are known; so a device whose
 * CA stops being one is still genuine where another anchor signed that CA.
 */
final class PresentedChain {

    private static final int CAS = 3;

    private final Map<X500Principal, List<X509Certificate>> known;
    private final Map<X500Principal, List<X509Certificate>> above = new ConcurrentHashMap<>();

    PresentedChain(Collection<TrustAnchor> anchors) {
        this.known = anchors.stream()
                .map(TrustAnchor::x509)
                .collect(Collectors.groupingBy(X509Certificate::getSubjectX500Principal));
    }

    List<X509Certificate> of(X509Certificate device) {
        var chain = new ArrayList<X509Certificate>();
        chain.add(device);
        var issuer = device.getIssuerX500Principal();
        if (known.containsKey(issuer)) {
            chain.addAll(above.computeIfAbsent(issuer, this::above));
        }
        return chain;
    }

    private List<X509Certificate> above(X500Principal issuer) {
        var found = new ArrayList<X509Certificate>();
        var names = new ArrayList<X500Principal>(List.of(issuer));
        for (int next = 0; next < names.size() && found.size() < CAS; next++) {
            for (var ca : known.getOrDefault(names.get(next), List.of())) {
                if (found.size() < CAS) {
                    found.add(ca);
                }
                if (!names.contains(ca.getIssuerX500Principal())) {
                    names.add(ca.getIssuerX500Principal());
                }
            }
        }
        return List.copyOf(found);
    }
}
