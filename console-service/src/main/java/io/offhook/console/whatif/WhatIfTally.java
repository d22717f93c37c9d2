package io.offhook.console.whatif;

import io.offhook.console.whatif.WhatIfReport.Change;
import io.offhook.console.whatif.WhatIfReport.Device;
import io.offhook.pki.mic.MicRejection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds up judgements. Its size does not depend on how many there are. For one thread at a time. */
public final class WhatIfTally {

    private static final int MAX_ISSUERS = 20;

    private final Map<Judgement.Changed, Long> changes = new HashMap<>();
    private final Map<String, Long> unknownIssuers = new HashMap<>();
    private final List<Device> devices = new ArrayList<>();
    private long certificates;
    private long notJudged;
    private long unreadable;

    public void add(RedeemedCertificate certificate, Judgement judgement) {
        certificates++;
        switch (judgement) {
            case Judgement.Unchanged ignored -> {}
            case Judgement.Changed it -> {
                changes.merge(it, 1L, Long::sum);
                if (devices.size() < WhatIfReport.MAX_DEVICES) {
                    devices.add(device(certificate, it));
                }
            }
            case Judgement.UnknownIssuer it -> {
                notJudged++;
                if (unknownIssuers.size() < MAX_ISSUERS || unknownIssuers.containsKey(it.issuer())) {
                    unknownIssuers.merge(it.issuer(), 1L, Long::sum);
                }
            }
            case Judgement.Unreadable ignored -> unreadable++;
        }
    }

    public WhatIfReport report(Instant at) {
        var counted = changes.entrySet().stream()
                .map(each ->
                        new Change(text(each.getKey().now()), text(each.getKey().then()), each.getValue()))
                .sorted(Comparator.comparingLong(Change::devices).reversed())
                .toList();
        var changed = counted.stream().mapToLong(Change::devices).sum();
        return new WhatIfReport(at, certificates, changed, notJudged, unknownIssuers, unreadable, counted, devices);
    }

    private static Device device(RedeemedCertificate certificate, Judgement.Changed it) {
        return new Device(
                certificate.deviceName(),
                certificate.phoneId(),
                certificate.fingerprint(),
                text(it.now()),
                text(it.then()));
    }

    private static @Nullable String text(Optional<MicRejection> reason) {
        return reason.map(Enum::name).orElse(null);
    }
}
