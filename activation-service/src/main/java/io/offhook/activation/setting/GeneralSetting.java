package io.offhook.activation.setting;

import java.time.Duration;
import java.util.Optional;

/**
 * The settings of all models that have none of their own.
 *
 * @param expiryWarning zero: no warning
 * @param mraDomain stored while MRA is off, too
 * @param showPhonesReadyToActivate whether self care shows people the codes of their phones
 */
public record GeneralSetting(
        Duration codeLife,
        Duration expiryWarning,
        boolean mraEnabled,
        Optional<String> mraDomain,
        CopiedKeyPolicy copiedKeys,
        boolean showPhonesReadyToActivate,
        ExpectedDevicePolicy expectedDevices) {}
