package io.offhook.activation.setting;

import java.time.Duration;
import java.util.Optional;

/**
 * The settings of all models that have none of their own.
 *
 * @param expiryWarning zero: no warning
 * @param mraDomain stored while MRA is off, too
 */
public record GeneralSetting(
        Duration codeLife,
        Duration expiryWarning,
        boolean mraEnabled,
        Optional<String> mraDomain,
        CopiedKeyPolicy copiedKeys) {}
