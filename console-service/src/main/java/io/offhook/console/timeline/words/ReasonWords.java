package io.offhook.console.timeline.words;

import io.offhook.pki.mic.MicRejection;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reasons of events in words. A reason that is not known, such as a device's own, is shown as it is. */
public final class ReasonWords {

    private static final Map<String, String> REASONS = Map.ofEntries(
            // why a redemption was refused
            Map.entry("MALFORMED", "what was typed is no activation code"),
            Map.entry("UNKNOWN", "the code is not known"),
            Map.entry("EXPIRED", "the code has expired"),
            Map.entry("RELEASED", "the code was released"),
            Map.entry("ALREADY_USED", "another device used the code before"),
            Map.entry("NOT_ACCEPTED", "the code is not accepted"),
            Map.entry("NOT_ALLOWED_OUTSIDE", "the phone may be activated on the premises only"),
            Map.entry("MODEL_MISMATCH", "the code is for another phone model"),
            Map.entry("DEVICE_MISMATCH", "the code is for another device, or this device has another record"),
            Map.entry("LOCKED", "the device is locked for a copied key"),
            Map.entry("UNEXPECTED_DEVICE", "the device is on no list of expected devices"),
            Map.entry("UNTRUSTED_CERTIFICATE", "the device's certificate is not trusted"),
            Map.entry("THROTTLED", "too many wrong codes"),
            Map.entry("CLAIM_NOT_ALLOWED", "the record has no MAC, and the address is in no staging network"),
            Map.entry("BUSY", "the service was busy"),
            // why a code was released
            Map.entry("REQUESTED", "an administrator asked for it"),
            Map.entry("REPLACED", "a new code replaces it"),
            Map.entry("PHONE_REMOVED", "the phone was removed"),
            // what a request for a file led to
            Map.entry("SERVED", "served"),
            Map.entry("NOT_ACTIVATED", "not activated yet"),
            Map.entry("UNKNOWN_DEVICE", "no phone has this name"),
            Map.entry("NO_SUCH_FILE", "there is no such file"),
            // what a device reported
            Map.entry("CONFIGURATION_TAKEN", "configuration taken"),
            Map.entry("CONFIGURATION_REFUSED", "configuration refused"),
            Map.entry("TRUST_LIST_TAKEN", "trust list taken"),
            Map.entry("TRUST_LIST_REFUSED", "trust list refused"),
            Map.entry("REGISTERED", "registered with the call manager"),
            Map.entry("REGISTRATION_FAILED", "registration with the call manager failed"),
            // what makes a key look copied
            Map.entry("TWO_CERTIFICATES", "two certificates have this MAC"),
            Map.entry("TWO_PLACES", "one certificate was used in two places at a time"));

    private ReasonWords() {}

    public static String of(String reason) {
        return REASONS.getOrDefault(reason, reason);
    }

    /** Those that are known, in the order of their names. */
    public static SortedMap<String, String> all() {
        return new TreeMap<>(REASONS);
    }

    /** What is wrong with a certificate. */
    public static String certificate(String reason) {
        return Arrays.stream(MicRejection.values())
                .filter(each -> each.name().equals(reason))
                .map(MicRejection::text)
                .findFirst()
                .orElse(reason);
    }

    static String viewed(String purpose) {
        return switch (purpose) {
            case "ADMINISTRATION" -> "Code shown to an administrator";
            case "SELF_CARE" -> "Code shown to its owner in self care";
            case "WELCOME_MAIL" -> "Code read for the welcome mail";
            default -> "Code shown: " + purpose;
        };
    }
}
