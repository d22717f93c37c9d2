package io.offhook.selfcare.support;

import io.offhook.contracts.Topic;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.phone.Line;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneMacAssigned;
import io.offhook.contracts.phone.PhoneProvisioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A phone in a test and what happens to it on the topics. */
public record Phone(UUID id, UUID codeId, String digits, String owner, String description, String extension) {

    private static final String DUMMY = "BAT5A0F33C1D2E4";
    private static final String REAL = "SEP2C3124C9F8E1";

    public static Phone of(String owner, String description) {
        var random = ThreadLocalRandom.current();
        return new Phone(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "%016d".formatted(random.nextLong(10_000_000_000_000_000L)),
                owner,
                description,
                String.valueOf(random.nextInt(100_000, 999_999)));
    }

    public Phone provisioned() {
        return tell(new PhoneProvisioned(
                id, DUMMY, "8845", null, description, List.of(new Line(1, extension)), owner, "Default", true));
    }

    public CodeIssued issuedEvent(Instant expiresAt) {
        return new CodeIssued(codeId, id, DUMMY, "8845", null, owner, expiresAt);
    }

    public Phone issued() {
        return tell(issuedEvent(ActivationPeer.EXPIRES));
    }

    public Phone redeemed() {
        return tell(new CodeRedeemed(codeId, id, "2C3124C9F8E1", "8845", REAL, "00", "MAA="));
    }

    public Phone released() {
        return tell(new CodeReleased(codeId, id, "REQUESTED"));
    }

    public Phone expired() {
        return tell(new CodeExpired(codeId, id));
    }

    public Phone macAssigned() {
        return tell(new PhoneMacAssigned(id, DUMMY, REAL, "2C3124C9F8E1", codeId));
    }

    public Phone tell(PhoneEvent event) {
        Topics.publish(Topic.PHONE, id.toString(), event);
        return this;
    }

    public Phone tell(ActivationEvent event) {
        Topics.publish(Topic.ACTIVATION, id.toString(), event);
        return this;
    }
}
