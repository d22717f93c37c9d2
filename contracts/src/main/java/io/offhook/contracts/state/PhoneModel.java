package io.offhook.contracts.state;

import io.offhook.contracts.Event;
import org.jspecify.annotations.Nullable;

/**
 * A product model. Key: {@code phone-model/<name>}.
 *
 * @param name four digits and maybe letters, for example {@code 8851NR}
 * @param productNumber the N of {@code loadInformation<N>}; absent where it is not known
 * @param supportsActivationCode whether its firmware can redeem codes
 * @param camera whether it can scan a code
 * @param lines line buttons
 * @param load firmware that phones are to run; absent: what they have
 */
public record PhoneModel(
        String name,
        @Nullable Integer productNumber,
        boolean supportsActivationCode,
        boolean camera,
        int lines,
        @Nullable String load)
        implements Event {}
