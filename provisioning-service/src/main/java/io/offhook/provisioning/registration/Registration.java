package io.offhook.provisioning.registration;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a phone is registered; the package shows the transitions. */
public sealed interface Registration {

    /** There is no such phone, or none any more. */
    record Absent() implements Registration {}

    /** A phone. */
    sealed interface OfPhone extends Registration {
        UUID phoneId();

        String deviceName();

        /** The mismatches that were told of its device. */
        Set<Suspicion> suspicions();
    }

    /** A device name that was claimed, and from where. */
    record Suspicion(String claimed, String address) {}

    /** No registrar has its device. */
    record Unregistered(UUID phoneId, String deviceName, Set<Suspicion> suspicions) implements OfPhone {}

    /** A registrar has its device. */
    record Registered(
            UUID phoneId,
            String deviceName,
            Set<Suspicion> suspicions,
            String address,
            @Nullable String userAgent,
            @Nullable String registrar)
            implements OfPhone {

        boolean isSaidBy(RegistrationCommand.Register it) {
            return address.equals(it.address())
                    && Objects.equals(userAgent, it.userAgent())
                    && Objects.equals(registrar, it.registrar());
        }
    }

    /** A phone whose device is new: nothing is known of it. */
    static Registration of(UUID phoneId, String deviceName) {
        return new Unregistered(phoneId, deviceName, Set.of());
    }

    /** One more. */
    static Set<Suspicion> with(Set<Suspicion> before, Suspicion one) {
        var more = new HashSet<>(before);
        more.add(one);
        return Set.copyOf(more);
    }
}
