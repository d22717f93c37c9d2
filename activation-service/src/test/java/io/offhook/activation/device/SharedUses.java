package io.offhook.activation.device;

import io.offhook.activation.device.KnownUses.Mic;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code use.lua} does, in memory. A test with Redis compares the two. */
public final class SharedUses {

    public static final int MAX_CONNECTIONS = 8;

    private final Map<String, Map<String, Span>> byCertificate = new HashMap<>();
    private final Map<String, Mic> lastMics = new HashMap<>();

    private record Span(UseSpan span, long lastUse) {}

    /** @param now rises from call to call */
    public KnownUses record(IdentityUse use, long aliveAt, long now) {
        var certificate = use.certificate();
        var spans = byCertificate.computeIfAbsent(certificate.fingerprint(), ignored -> new HashMap<>());
        var id = use.connection().id();
        @Nullable Span before = spans.get(id);
        var own = new UseSpan(before == null ? now : before.span().firstUse(), Math.min(now, aliveAt), use.address());
        var others = spans.entrySet().stream()
                .filter(each -> !each.getKey().equals(id))
                .map(each -> each.getValue().span())
                .toList();
        spans.put(id, new Span(own, now));
        if (spans.size() > MAX_CONNECTIONS) {
            spans.entrySet().stream()
                    .min(Comparator.comparingLong(each -> each.getValue().lastUse()))
                    .map(Entry::getKey)
                    .ifPresent(spans::remove);
        }
        return new KnownUses(now, own, others, lastMic(certificate));
    }

    private Optional<Mic> lastMic(PresentedCertificate certificate) {
        @Nullable Mic last = lastMics.get(certificate.mac());
        if (last == null && certificate.kind() == CertificateKind.MIC) {
            adopt(certificate);
        }
        return Optional.ofNullable(last);
    }

    /** The contradiction was recorded: this is the certificate that others contradict from now on. */
    public void adopt(PresentedCertificate certificate) {
        lastMics.put(certificate.mac(), new Mic(certificate.keyFingerprint(), certificate.fingerprint()));
    }
}
