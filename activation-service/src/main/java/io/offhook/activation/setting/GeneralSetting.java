package io.offhook.activation.setting;

import java.time.Duration;
import java.util.Optional;

/**
 * What holds for every model that has no setting of its own.
 *
 * @param expiryWarning zero: no warning
 * @param mraDomain kept while MRA is off
 */
public record GeneralSetting(
        Duration codeLife, Duration expiryWarning, boolean mraEnabled, Optional<String> mraDomain) {}
