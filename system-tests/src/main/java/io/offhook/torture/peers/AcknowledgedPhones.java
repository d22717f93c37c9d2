package io.offhook.torture.peers;

import io.offhook.torture.evidence.ProvisionedPhone;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The phones whose {@code PhoneProvisioned} the broker acknowledged. The service cannot issue codes for others.
 */
final class AcknowledgedPhones {

    private final List<ProvisionedPhone> phones = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    /** Adds the phone when its event is acknowledged. */
    void add(ProvisionedPhone phone, CompletionStage<Void> acknowledgement) {
        var unused = acknowledgement.whenComplete((acknowledged, failure) -> end(phone, failure));
    }

    private synchronized void end(ProvisionedPhone phone, @Nullable Throwable failure) {
        if (failure == null) {
            phones.add(phone);
        } else {
            failures.add("phone %s was not published: %s".formatted(phone.phoneId(), failure));
        }
    }

    synchronized List<ProvisionedPhone> phones() {
        return List.copyOf(phones);
    }

    /** One sentence for each event that the broker did not acknowledge. */
    synchronized List<String> failures() {
        return List.copyOf(failures);
    }
}
