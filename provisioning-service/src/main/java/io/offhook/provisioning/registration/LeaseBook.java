package io.offhook.provisioning.registration;

import io.offhook.provisioning.registration.RegistrationCommand.Register;
import io.offhook.provisioning.registration.RegistrationCommand.Unregister;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes reports of lines one after the other: which leases change, and which phones have something to decide. What is older than what is
 * known of a line changes nothing, so that reports may come twice and in any order.
 */
public final class LeaseBook {

    private static final Comparator<Key> IN_ORDER =
            Comparator.comparing(Key::phoneId).thenComparing(Key::line);

    private final Map<Key, Lease> leases = new TreeMap<>(IN_ORDER);
    private final Map<Key, Lease> changed = new TreeMap<>(IN_ORDER);
    private final List<Asked> asked = new ArrayList<>();
    private final Duration grace;
    private final Instant now;

    private record Key(UUID phoneId, int line) {}

    /** A command, and the phone that it is for. */
    public record Asked(UUID phoneId, RegistrationCommand command) {}

    /**
     * @param known all leases of the phones that reports will be about
     * @param grace how much longer than it said a line may stay away
     */
    public LeaseBook(Collection<Lease> known, Duration grace, Instant now) {
        known.forEach(each -> leases.put(new Key(each.phoneId(), each.line()), each));
        this.grace = grace;
        this.now = now;
    }

    public void take(KnownLine line, RegistrationReport report, @Nullable String registrar) {
        var before = leases.get(new Key(line.phoneId(), line.line()));
        if (report.kind().isRegistered()) {
            registered(before, line, report, registrar);
        } else if (before != null
                && before.live()
                && before.isReachedBy(report.contact())
                && !report.at().isBefore(before.reportedAt())) {
            ended(before, report);
        }
    }

    private void registered(
            @Nullable Lease before, KnownLine line, RegistrationReport report, @Nullable String registrar) {
        var lease = new Lease(
                line.phoneId(),
                line.line(),
                true,
                line.deviceName(),
                line.codeId(),
                report.address(),
                report.userAgent(),
                registrar,
                report.contact(),
                report.at(),
                report.at().plus(report.expires()).plus(grace),
                before == null ? EventLimit.nothing(now) : before.told());
        if (!lease.isLiveAt(now) || (before != null && !isNewer(lease, before))) {
            return;
        }
        if (before != null
                && before.isLiveAt(now)
                && before.tellsTheSameAs(lease)
                && before.told().current()) {
            put(lease);
        } else if (!lease.told().mayTell(now)) {
            put(lease.telling(lease.told().notYet()));
        } else {
            put(lease.telling(lease.told().once(now)));
            asked.add(new Asked(
                    line.phoneId(),
                    new Register(
                            line.deviceName(),
                            line.line(),
                            report.address(),
                            report.userAgent(),
                            report.contact(),
                            registrar)));
        }
    }

    private static boolean isNewer(Lease lease, Lease before) {
        return before.live()
                ? !lease.reportedAt().isBefore(before.reportedAt())
                : lease.reportedAt().isAfter(before.reportedAt());
    }

    private void ended(Lease before, RegistrationReport report) {
        put(before.endedAt(report.at()));
        if (leases.values().stream().noneMatch(each -> each.isOfTheSameDeviceAs(before) && each.isLiveAt(now))) {
            asked.add(new Asked(
                    before.phoneId(),
                    new Unregister(
                            before.deviceName(),
                            report.kind() == ReportKind.REMOVED
                                    ? Unregister.Reason.REMOVED
                                    : Unregister.Reason.EXPIRED)));
        }
    }

    private void put(Lease lease) {
        var key = new Key(lease.phoneId(), lease.line());
        leases.put(key, lease);
        changed.put(key, lease);
    }

    /** To be stored, in the order of phones and lines. */
    public List<Lease> changed() {
        return List.copyOf(changed.values());
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }
}
