package io.offhook.contracts.state;

import io.offhook.contracts.Event;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How codes live, whether phones outside the premises may redeem them, what a copied key and a device that is on no list lead to, and
 * who sees codes. Key: {@code activation}.
 *
 * @param codeLife how long a new code is accepted, unless its model or its request says otherwise
 * @param expiryWarning how long before a code's end {@code CodeExpiresSoon} is published; zero: never
 * @param mraEnabled whether phones outside the premises may redeem codes
 * @param mraDomain the domain that such phones are given
 * @param copiedKeys {@code ALARM} or {@code LOCK}; absent: {@code ALARM}
 * @param showPhonesReadyToActivate whether self care shows people the codes of their phones; absent: it does
 * @param expectedDevices {@code OFF}, {@code ALARM} or {@code REFUSE}; absent: {@code OFF}
 */
public record ActivationSetting(
        Duration codeLife,
        Duration expiryWarning,
        boolean mraEnabled,
        @Nullable String mraDomain,
        @Nullable String copiedKeys,
        @Nullable Boolean showPhonesReadyToActivate,
        @Nullable String expectedDevices)
        implements Event {}
