package io.offhook.tvs.trustlist.draft;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.Role;
import io.offhook.pki.list.SignerVersion;
import io.offhook.pki.list.TrustList;
import io.offhook.pki.list.TrustListRecord;
import io.offhook.tvs.certificate.TrustListUsage;
import io.offhook.tvs.trustlist.Plan;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list that is not signed yet: its two SASTs, the signer first, then the certificates with other roles, by role and fingerprint.
 * The plan alone says which certificates are SASTs of this list, whatever roles are registered meanwhile.
 */
public final class Draft {

    /** One file for all phones: lists for a single phone carry this name as well, see {@code docs/wire-formats.md}, section 2. */
    private static final String FILE_NAME = "ITLFile.tlv";

    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::role)
            .thenComparing(entry -> entry.member().fingerprint());

    private final Plan plan;
    private final SignerVersion version;
    private final HashAlgorithm hash;
    private final List<Entry> entries;

    private record Entry(Member member, Role role) {}

    private Draft(Plan plan, SignerVersion version, HashAlgorithm hash, List<Entry> entries) {
        this.plan = plan;
        this.version = version;
        this.hash = hash;
        this.entries = entries;
    }

    /** @throws IllegalArgumentException if a SAST of the plan is not among the members */
    public static Draft of(Plan plan, Collection<Member> members, ListForm form) {
        var version = form.versionFor(members);
        var signer = plan.signer();
        var other = signer.equals(plan.sast()) ? plan.recovery() : plan.sast();
        var sasts = Stream.of(signer, other).map(sast -> new Entry(find(sast, members), Role.SAST));
        var others = members.stream()
                // Without 1.1 phones know no elliptic curves.
                .filter(member -> version == SignerVersion.V1_1 || !member.isElliptic())
                .flatMap(member -> member.roles().stream()
                        .filter(role -> role != Role.SAST)
                        .map(role -> new Entry(member, role)))
                .sorted(ORDER);
        return new Draft(
                plan,
                version,
                form.hashFor(version),
                Stream.concat(sasts, others).toList());
    }

    /** SHA-256 over what phones would see but for the time, lower-case hex. */
    public String content() {
        var text = entries.stream()
                .map(entry -> entry.role().label() + " " + entry.member().fingerprint())
                .collect(Collectors.joining("\n", version + " " + hash + " " + plan.signer() + "\n", ""));
        return HashAlgorithm.SHA256.hex(text.getBytes(US_ASCII));
    }

    public TrustList list(Instant at) {
        return new TrustList(
                FILE_NAME,
                Optional.of(version),
                at.truncatedTo(ChronoUnit.SECONDS),
                hash,
                entries.stream()
                        .map(entry -> TrustListRecord.of(entry.member().certificate(), entry.role()))
                        .toList());
    }

    /** Whether the list can be published. */
    public boolean fits() {
        return entries.stream()
                .map(entry -> TrustListUsage.recordBytes(entry.member().certificate()))
                .reduce(
                        TrustListUsage.NONE,
                        (usage, bytes) -> usage.plus(1, bytes.orElse(0)),
                        (one, other) ->
                                new TrustListUsage(one.records() + other.records(), one.bytes() + other.bytes()))
                .fits();
    }

    public Plan plan() {
        return plan;
    }

    private static Member find(String fingerprint, Collection<Member> members) {
        return members.stream()
                .filter(member -> member.fingerprint().equals(fingerprint))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no certificate " + fingerprint + " is registered"));
    }
}
