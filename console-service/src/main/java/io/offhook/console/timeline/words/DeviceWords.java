package io.offhook.console.timeline.words;

import io.offhook.contracts.device.DeviceEvent;
import io.offhook.contracts.device.DeviceReported;
import io.offhook.contracts.device.DeviceSeen;

/** Words for what devices do before and after they redeem a code. */
final class DeviceWords {

    private DeviceWords() {}

    static Words of(DeviceEvent event) {
        return switch (event) {
            case DeviceSeen it -> seen(it);
            case DeviceReported it -> reported(it);
        };
    }

    private static Words seen(DeviceSeen seen) {
        var sentence = "Asked for its " + file(seen.file()) + " over " + seen.transport() + " from " + seen.address()
                + ": " + result(seen.result());
        return switch (seen.result()) {
            case "SERVED" -> Words.good("download", sentence);
            case "NOT_ACTIVATED" -> Words.neutral("download", sentence);
            default -> Words.warning("question-circle", sentence);
        };
    }

    private static String file(String file) {
        return switch (file) {
            case "CONFIGURATION" -> "configuration";
            case "TRUST_LIST" -> "trust list";
            default -> file;
        };
    }

    private static String result(String result) {
        return result.equals("THROTTLED") ? "too many requests" : ReasonWords.of(result);
    }

    private static Words reported(DeviceReported reported) {
        var reason = reported.reason();
        var sentence = "Reported: " + ReasonWords.of(reported.outcome())
                + (reason == null ? "" : ", because " + ReportWords.of(reason));
        return switch (reported.outcome()) {
            case "CONFIGURATION_TAKEN", "TRUST_LIST_TAKEN", "REGISTERED" -> Words.good("broadcast", sentence);
            default -> Words.bad("broadcast", sentence);
        };
    }
}
