package io.offhook.console.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.phone.Line;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneMacAssigned;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.topic.Topic;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A phone, its device and its code in a test. Each method publishes an event of it. */
public record TestPhone(UUID id, UUID codeId, String mac, String dummy, String owner, String extension) {

    public static final Instant EXPIRES = Instant.parse("2099-12-31T23:30:00Z");

    public static TestPhone of(String owner) {
        var random = ThreadLocalRandom.current();
        return new TestPhone(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "%012X".formatted(random.nextLong(1L << 40)),
                "BAT%012X".formatted(random.nextLong(1L << 40)),
                owner,
                String.valueOf(random.nextInt(100_000, 999_999)));
    }

    /** {@code SEP<MAC>} */
    public String deviceName() {
        return "SEP" + mac;
    }

    /** SHA-256 of the certificate of its device. */
    public String fingerprint() {
        return "%064x".formatted(new BigInteger(1, mac.getBytes(UTF_8)));
    }

    public TestPhone provisioned() {
        return publish(new PhoneProvisioned(
                id, dummy, "8845", null, "Desk", List.of(new Line(1, extension)), owner, "Default", true));
    }

    public TestPhone issued() {
        return publish(new CodeIssued(codeId, id, dummy, "8845", null, owner, EXPIRES));
    }

    public TestPhone redeemed() {
        return publish(new CodeRedeemed(codeId, id, mac, "8845", deviceName(), fingerprint(), "MAA="));
    }

    public TestPhone released() {
        return publish(new CodeReleased(codeId, id, "REQUESTED"));
    }

    public TestPhone expired() {
        return publish(new CodeExpired(codeId, id));
    }

    public TestPhone macAssigned() {
        return publish(new PhoneMacAssigned(id, dummy, deviceName(), mac, codeId));
    }

    public TestPhone publish(PhoneEvent event) {
        TopicWriter.publish(Topic.PHONE, id.toString(), event);
        return this;
    }

    public TestPhone publish(ActivationEvent event) {
        TopicWriter.publish(Topic.ACTIVATION, id.toString(), event);
        return this;
    }
}
