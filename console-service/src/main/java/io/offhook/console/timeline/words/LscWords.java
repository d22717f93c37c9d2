package io.offhook.console.timeline.words;

import io.offhook.console.value.Times;
import io.offhook.contracts.trust.LscDeleted;
import io.offhook.contracts.trust.LscEvent;
import io.offhook.contracts.trust.LscExpiresSoon;
import io.offhook.contracts.trust.LscFetched;
import io.offhook.contracts.trust.LscInstalled;
import io.offhook.contracts.trust.LscOperationCancelled;
import io.offhook.contracts.trust.LscOperationFailed;
import io.offhook.contracts.trust.LscOperationScheduled;

/** Words for the certificates that this installation gives phones. */
final class LscWords {

    private LscWords() {}

    static Words of(LscEvent event, Times times) {
        return switch (event) {
            case LscOperationScheduled it ->
                Words.neutral(
                        "patch-plus",
                        it.deviceName() + " is to " + order(it.operation()) + ", " + proof(it.authentication())
                                + ", until " + times.minute(it.completeBy()));
            case LscOperationCancelled it ->
                Words.neutral("patch-minus", it.deviceName() + " is not to change its certificate any more");
            case LscInstalled it ->
                Words.good(
                        "patch-check",
                        it.deviceName() + " has a certificate of this installation, until "
                                + times.minute(it.notAfter()));
            case LscFetched it ->
                Words.neutral(
                        "patch-question",
                        it.deviceName() + " showed its certificate, valid until " + times.minute(it.notAfter()));
            case LscDeleted it ->
                Words.neutral("patch-minus", it.deviceName() + " has no certificate of this installation any more");
            case LscOperationFailed it ->
                Words.bad(
                        "patch-exclamation",
                        it.deviceName() + " did not " + order(it.operation()) + ": " + why(it.reason()));
            case LscExpiresSoon it ->
                Words.warning(
                        "patch-exclamation",
                        "Certificate of " + it.deviceName() + " ends on " + times.minute(it.notAfter()));
        };
    }

    private static String order(String operation) {
        return switch (operation) {
            case "INSTALL" -> "install a certificate";
            case "FETCH" -> "show its certificate";
            case "DELETE" -> "delete its certificate";
            default -> operation;
        };
    }

    private static String proof(String authentication) {
        return switch (authentication) {
            case "STRING" -> "by a string that somebody types";
            case "NULL_STRING" -> "by an empty string";
            case "LSC" -> "by the certificate that it has";
            case "MIC" -> "by its manufacturer's certificate";
            default -> "by " + authentication;
        };
    }

    private static String why(String reason) {
        return switch (reason) {
            case "INVALID_LSC" -> "its certificate is not one of this installation";
            case "INVALID_AUTHENTICATION_STRING" -> "the string was wrong too often";
            case "INVALID_MIC" -> "its manufacturer's certificate is not trusted";
            case "INVALID_CREDENTIALS" -> "it did not prove who it is";
            case "PHONE_COMMUNICATION_FAILURE" -> "the phone refused";
            case "KEY_GENERATION_FAILED" -> "the phone made no key";
            case "CA_COMMUNICATION_FAILURE" -> "the key of the CA could not be used";
            case "CA_REJECTED_CONNECTION" -> "no CA of the trust list issues certificates";
            case "TIMED_OUT" -> "the phone did not come in time";
            default -> reason;
        };
    }
}
