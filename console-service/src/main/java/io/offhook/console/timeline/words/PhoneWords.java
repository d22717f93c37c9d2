package io.offhook.console.timeline.words;

import io.offhook.contracts.phone.ActivationCodeReleaseRequested;
import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.Line;
import io.offhook.contracts.phone.PhoneAutoRegistered;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneMacAssigned;
import io.offhook.contracts.phone.PhoneMacBlanked;
import io.offhook.contracts.phone.PhonePasswordViewed;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.phone.PhoneReconfigured;
import io.offhook.contracts.phone.PhoneRegistered;
import io.offhook.contracts.phone.PhoneRemoved;
import io.offhook.contracts.phone.PhoneUnregistered;
import io.offhook.contracts.phone.RegistrationMismatchSuspected;
import java.util.Comparator;
import java.util.List;

/** Words for what happens to the record of a phone. */
final class PhoneWords {

    private PhoneWords() {}

    static Words of(PhoneEvent event) {
        return switch (event) {
            case PhoneProvisioned it ->
                Words.neutral(
                        "telephone-plus",
                        "Phone added: " + it.deviceName() + what(it.model(), it.lines(), it.devicePool())
                                + (it.requiresActivationCode()
                                        ? ", to be activated by code"
                                        : ", without an activation code"));
            case PhoneAutoRegistered it ->
                Words.good(
                        "telephone-plus",
                        "Registered by itself: " + it.deviceName() + what(it.model(), it.lines(), it.devicePool()));
            case PhoneReconfigured it ->
                Words.neutral(
                        "pencil",
                        "Phone changed: " + renamed(it.previousDeviceName(), it.deviceName())
                                + what(it.model(), it.lines(), it.devicePool()));
            case ActivationCodeRequired it ->
                Words.neutral(
                        "key",
                        "An activation code was asked for"
                                + (it.withdrawnCodeId() == null ? "" : " instead of the one that the owner reported")
                                + (it.mac() == null ? "" : ", for " + it.deviceName() + " alone"));
            case ActivationCodeReleaseRequested ignored ->
                Words.neutral("key", "The activation code is no longer wanted");
            case PhoneMacBlanked it ->
                Words.neutral(
                        "telephone-minus", "Device taken away: " + renamed(it.previousDeviceName(), it.deviceName()));
            case PhoneMacAssigned it ->
                Words.good("telephone", "Device assigned: " + renamed(it.previousDeviceName(), it.deviceName()));
            case PhonePasswordViewed ignored ->
                Words.warning("eye", "The password of the phone's settings menu was shown");
            case PhoneRegistered it ->
                Words.good(
                        "telephone-outbound",
                        "Registered: " + it.deviceName()
                                + (it.registrar() == null ? "" : " with " + it.registrar())
                                + (it.userAgent() == null ? "" : ", as " + it.userAgent()));
            case PhoneUnregistered it ->
                Words.warning(
                        "telephone-x",
                        it.reason().equals("REMOVED")
                                ? "Signed off: " + it.deviceName() + " is not registered any more"
                                : "Registration expired: " + it.deviceName());
            case RegistrationMismatchSuspected it ->
                Words.bad(
                        "exclamation-octagon",
                        it.claimedDeviceName().equals(it.deviceName())
                                ? "Somebody registered as " + it.deviceName() + " with credentials of no phone"
                                : "The credentials of " + it.deviceName() + " were used by a device that calls itself "
                                        + it.claimedDeviceName());
            case PhoneRemoved it -> Words.neutral("telephone-x", "Phone removed: " + it.deviceName());
        };
    }

    private static String what(String model, List<Line> lines, String devicePool) {
        var numbers = lines.stream()
                .sorted(Comparator.comparingInt(Line::index))
                .map(Line::directoryNumber)
                .toList();
        return " (" + model + (numbers.isEmpty() ? "" : ", number " + Words.few(numbers)) + ", device pool "
                + devicePool + ")";
    }

    private static String renamed(String before, String now) {
        return before.equals(now) ? now : before + " is " + now + " now";
    }
}
