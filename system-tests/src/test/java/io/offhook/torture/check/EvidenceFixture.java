package io.offhook.torture.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.torture.evidence.AuditTrail;
import io.offhook.torture.evidence.CodeRow;
import io.offhook.torture.evidence.DeadLetter;
import io.offhook.torture.evidence.EventData;
import io.offhook.torture.evidence.Evidence;
import io.offhook.torture.evidence.GateKey;
import io.offhook.torture.evidence.OtherServices;
import io.offhook.torture.evidence.ProvisionedPhone;
import io.offhook.torture.evidence.PublishedEvent;
import io.offhook.torture.evidence.ReadModels;
import io.offhook.torture.evidence.StoredEvent;
import io.offhook.torture.history.Attempt;
import io.offhook.torture.history.Caller;
import io.offhook.torture.history.Observed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Evidence without a violation: one phone, one code, redeemed by one device at second 10. Tests change it. */
final class EvidenceFixture {

    static final Instant START = Instant.parse("2026-11-25T08:00:00Z");
    static final UUID CODE = UUID.fromString("7b8f2f4e-0a4e-4d56-8a52-0a4a31f0c9d7");
    static final UUID PHONE = UUID.fromString("1f0a9c58-52b0-4d3b-9c57-6f0f3c1f2a10");
    static final Caller DEVICE = new Caller("f1", "2C3124C9F8E1", "8845", true);
    static final Caller RIVAL = new Caller("f2", "2C3124C9F8E2", "8845", true);
    static final Caller OTHER_MODEL = new Caller("f3", "2C3124C9F8E3", "8861", true);
    static final Caller FORGED = new Caller("f4", "2C3124C9F8E4", "8845", false);
    static final Observed ACCEPTED = Observed.Accepted.of(PHONE.toString(), "SEP2C3124C9F8E1", "{...}");
    static final Observed NO_ANSWER = new Observed.NoAnswer("timed out");

    private static final ObjectMapper JSON = new ObjectMapper();

    final List<Attempt> attempts = new ArrayList<>();
    final List<StoredEvent> stored = new ArrayList<>();
    final List<PublishedEvent> published = new ArrayList<>();
    final Map<UUID, CodeRow> codes = new HashMap<>();
    final Set<UUID> secrets = new HashSet<>();
    final Map<UUID, UUID> fingerprints = new HashMap<>(Map.of(CODE, PHONE));
    final Map<String, UUID> devices = new HashMap<>();
    final List<ProvisionedPhone> phones = new ArrayList<>(List.of(new ProvisionedPhone(PHONE, null)));
    final List<GateKey> gate = new ArrayList<>();
    final List<DeadLetter> deadLetters = new ArrayList<>();
    AuditTrail audit = new AuditTrail(List.of(), Set.of());
    final List<String> leaks = new ArrayList<>();
    Duration convergence = Duration.ofSeconds(2);
    OtherServices others = OtherServices.none();

    /** A live code. */
    static EvidenceFixture aLiveCode() {
        var evidence = new EvidenceFixture();
        evidence.record(0, "CodeIssued", """
            {"codeId": "%s", "phoneId": "%s", "deviceName": "BAT5A0F33C1D2E4", "model": "8845",
             "expiresAt": "2026-12-02T08:00:00Z"}\
            """.formatted(CODE, PHONE));
        evidence.codes.put(CODE, row("LIVE", null));
        evidence.secrets.add(CODE);
        return evidence;
    }

    /** A code that DEVICE redeemed, with the answer. */
    static EvidenceFixture aRedeemedCode() {
        var evidence = aLiveCode().redeemedBy(DEVICE, 10);
        evidence.codes.put(CODE, row("REDEEMED", at(10)));
        evidence.secrets.clear();
        evidence.devices.put(DEVICE.mac(), PHONE);
        return evidence.observed(DEVICE, 9, 11, ACCEPTED);
    }

    /** Adds the event alone, without what follows from it. */
    EvidenceFixture redeemedBy(Caller caller, int second) {
        record(second, "CodeRedeemed", """
            {"codeId": "%s", "phoneId": "%s", "mac": "%s", "deviceName": "SEP%s", "certificateFingerprint": "%s"}\
            """.formatted(CODE, PHONE, caller.mac(), caller.mac(), caller.certificate()));
        return this;
    }

    EvidenceFixture observed(Caller caller, int sent, int ended, Observed what) {
        attempts.add(new Attempt(CODE, caller, "a", at(sent), at(ended), what, false));
        return this;
    }

    EvidenceFixture observedInTheEnd(Caller caller, Observed what) {
        attempts.add(new Attempt(CODE, caller, "a", at(100), at(101), what, true));
        return this;
    }

    static Observed refused(String reason) {
        return new Observed.Refused(400, reason);
    }

    static Instant at(int second) {
        return START.plusSeconds(second);
    }

    static CodeRow row(String status, @Nullable Instant endedAt) {
        return new CodeRow(
                CODE,
                PHONE,
                "BAT5A0F33C1D2E4",
                "8845",
                null,
                status,
                START,
                Instant.parse("2026-12-02T08:00:00Z"),
                endedAt);
    }

    void record(int second, String type, String json) {
        try {
            var data = JSON.readTree(json);
            long version = stored.size() + 1L;
            var id = new UUID(0, version);
            stored.add(new StoredEvent(
                    version, id, PHONE.toString(), version, type, EventData.of(data), at(second), at(second)));
            published.add(new PublishedEvent(id, PHONE.toString(), 0, version, version, type, EventData.digest(data)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    List<Violation> violations() {
        return Checker.check(new Evidence(
                attempts,
                stored,
                published,
                new ReadModels(codes, secrets, fingerprints, devices),
                phones,
                gate,
                deadLetters,
                audit,
                leaks,
                convergence,
                others));
    }

    /** The rules that were broken, each once. */
    Set<String> broken() {
        var rules = new HashSet<String>();
        violations().forEach(violation -> rules.add(violation.rule()));
        return rules;
    }
}
