package io.offhook.selfcare.support;

import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.device.DeviceEvent;
import io.offhook.contracts.device.DeviceReported;
import io.offhook.contracts.device.DeviceSeen;
import io.offhook.contracts.phone.Line;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneMacAssigned;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.phone.PhoneReconfigured;
import io.offhook.contracts.phone.PhoneRemoved;
import io.offhook.contracts.topic.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** A phone and its code in a test. Each method publishes an event of it. */
public record TestPhone(UUID id, UUID codeId, String digits, String owner, String description, String extension) {

    private static final String DUMMY = "BAT5A0F33C1D2E4";

    public static TestPhone of(String owner, String description) {
        var random = ThreadLocalRandom.current();
        return new TestPhone(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "%016d".formatted(random.nextLong(10_000_000_000_000_000L)),
                owner,
                description,
                String.valueOf(random.nextInt(100_000, 999_999)));
    }

    public TestPhone provisioned() {
        return provisioned("8845");
    }

    public TestPhone provisioned(String model) {
        return publish(new PhoneProvisioned(
                id, DUMMY, model, null, description, List.of(new Line(1, extension)), owner, "Default", true));
    }

    public CodeIssued issuedEvent(Instant expiresAt) {
        return new CodeIssued(codeId, id, DUMMY, "8845", null, owner, expiresAt);
    }

    public TestPhone issued() {
        return publish(issuedEvent(ActivationStub.EXPIRES));
    }

    public TestPhone redeemed() {
        return publish(new CodeRedeemed(codeId, id, mac(), "8845", deviceName(), "00", "MAA="));
    }

    public TestPhone released() {
        return publish(new CodeReleased(codeId, id, "REQUESTED"));
    }

    public TestPhone expired() {
        return publish(new CodeExpired(codeId, id));
    }

    public TestPhone macAssigned() {
        return publish(new PhoneMacAssigned(id, DUMMY, deviceName(), mac(), codeId));
    }

    /** An administrator gave it to somebody. */
    public TestPhone handedTo(String next) {
        return publish(new PhoneReconfigured(
                id,
                DUMMY,
                DUMMY,
                "8845",
                null,
                description,
                List.of(new Line(1, extension)),
                next,
                "Default",
                null,
                null));
    }

    public TestPhone removed() {
        return publish(new PhoneRemoved(id, deviceName()));
    }

    /** Its device fetched its configuration. */
    public TestPhone served() {
        return publish(new DeviceSeen(deviceName(), "192.0.2.7", "https", "CONFIGURATION", "SERVED", null));
    }

    public TestPhone reported(String outcome) {
        return publish(new DeviceReported(deviceName(), "00", "192.0.2.7", outcome, null));
    }

    /** Its code was tried, and refused. */
    public TestPhone refused(String reason, @Nullable String model, @Nullable Instant retryAt) {
        return publish(new RedemptionRefused(
                reason, deviceName(), "00", codeId, id, null, null, null, model, "192.0.2.7", retryAt));
    }

    /** Of the device that redeems its code. */
    public String deviceName() {
        return "SEP" + mac();
    }

    private String mac() {
        return id.toString().substring(24).toUpperCase(Locale.ROOT);
    }

    public TestPhone publish(DeviceEvent event) {
        TopicWriter.publish(Topic.DEVICE, deviceName(), event);
        return this;
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
