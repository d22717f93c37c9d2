package io.offhook.provisioning.registration;

import org.jspecify.annotations.Nullable;

/** What is told of a phone's registration. */
public sealed interface RegistrationCommand {

    /** A line of the device registered. */
    record Register(
            String deviceName,
            int line,
            String address,
            @Nullable String userAgent,
            @Nullable String contact,
            @Nullable String registrar)
            implements RegistrationCommand {}

    /** No line of the device is registered any more. */
    record Unregister(String deviceName, Reason reason) implements RegistrationCommand {

        /** Why it is registered no more. */
        public enum Reason {
            EXPIRED,
            REMOVED
        }
    }

    /** Credentials and device name did not belong together. */
    record Suspect(String claimed, String address) implements RegistrationCommand {}
}
