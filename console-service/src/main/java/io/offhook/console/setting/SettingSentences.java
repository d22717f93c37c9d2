package io.offhook.console.setting;

import io.offhook.console.value.Times;
import io.offhook.contracts.Event;
import io.offhook.contracts.state.ActivationSetting;
import io.offhook.contracts.state.ModelActivationSetting;
import io.offhook.contracts.state.ReminderSetting;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says in words what a setting means. */
public final class SettingSentences {

    private SettingSentences() {}

    /** Empty for a document of another kind. */
    public static List<String> of(Event state) {
        return switch (state) {
            case ActivationSetting it -> general(it);
            case ModelActivationSetting it -> model(it);
            case ReminderSetting it -> List.of(reminders(it));
            default -> List.of();
        };
    }

    private static List<String> general(ActivationSetting it) {
        return List.of(
                "A new code is accepted for " + Times.span(it.codeLife()) + ".",
                it.expiryWarning().isZero()
                        ? "That a code expires is not announced."
                        : "That a code expires is announced " + Times.span(it.expiryWarning()) + " before.",
                it.mraEnabled()
                        ? "Phones outside the premises may redeem codes; their domain is "
                                + Objects.requireNonNullElse(it.mraDomain(), "not known") + "."
                        : "Phones outside the premises redeem no codes.",
                Objects.requireNonNullElse(it.copiedKeys(), "ALARM").equals("LOCK")
                        ? "A device whose key seems to be copied is locked."
                        : "A key that seems to be copied raises an alarm.",
                expected(Objects.requireNonNullElse(it.expectedDevices(), "OFF")),
                Objects.requireNonNullElse(it.showPhonesReadyToActivate(), true)
                        ? "Self care shows people the codes of their phones."
                        : "Self care shows no codes: administrators hand them out.");
    }

    private static String expected(String policy) {
        return switch (policy) {
            case "REFUSE" -> "A genuine device that is not on the list of expected ones is refused.";
            case "ALARM" -> "A genuine device that is not on the list of expected ones raises an alarm.";
            default -> "Every genuine device is let in, whether it is expected or not.";
        };
    }

    private static List<String> model(ModelActivationSetting it) {
        var life = it.codeLife();
        return List.of(
                life == null
                        ? "A new code is accepted for as long as the general setting says."
                        : "A new code is accepted for " + Times.span(life) + ".",
                it.acceptExpiredMic()
                        ? "A MIC whose validity is over still proves a device genuine."
                        : "A MIC whose validity is over proves nothing.");
    }

    private static String reminders(ReminderSetting it) {
        return it.before().isEmpty()
                ? "Nobody is reminded of a code that was not used."
                : "People are reminded of a code that they did not use "
                        + it.before().stream().map(Times::span).collect(Collectors.joining(", ")) + " before its end.";
    }
}
