package io.offhook.contracts.phone;

import org.jspecify.annotations.Nullable;

/**
 * Names of the documents that shape a phone's configuration file; they are on the setting topic. Absent: {@code Default}.
 *
 * @param security the security profile
 * @param sip the SIP profile
 * @param buttons the phone button template
 */
public record Profiles(
        @Nullable String security,
        @Nullable String sip,
        @Nullable String buttons) {}
