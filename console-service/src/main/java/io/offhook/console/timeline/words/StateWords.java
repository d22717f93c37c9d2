package io.offhook.console.timeline.words;

import io.offhook.console.value.Times;
import io.offhook.contracts.Event;
import io.offhook.contracts.state.ActivationSetting;
import io.offhook.contracts.state.AutoRegistration;
import io.offhook.contracts.state.DeviceDefault;
import io.offhook.contracts.state.DevicePool;
import io.offhook.contracts.state.ErasedStore;
import io.offhook.contracts.state.Erasure;
import io.offhook.contracts.state.LineTemplate;
import io.offhook.contracts.state.ModelActivationSetting;
import io.offhook.contracts.state.PhoneButtonTemplate;
import io.offhook.contracts.state.PhoneModel;
import io.offhook.contracts.state.PhoneTemplate;
import io.offhook.contracts.state.ReminderSetting;
import io.offhook.contracts.state.SecurityProfile;
import io.offhook.contracts.state.SipProfile;
import io.offhook.contracts.state.SiteOperator;
import java.util.stream.Collectors;

/** Words for settings and documents that were saved. */
final class StateWords {

    private static final String SETTING = "sliders";
    private static final String DOCUMENT = "file-earmark-text";

    /** Which ones, administrators see at the document. */
    static final Words SITE_OPERATOR = Words.neutral("person-gear", "Rights of a site operator saved");

    private StateWords() {}

    /** States are of no sealed family; a test has a sample of each. */
    static Words of(Event state) {
        return switch (state) {
            case ActivationSetting it -> Words.neutral(SETTING, setting(it));
            case ModelActivationSetting it ->
                Words.neutral(
                        SETTING,
                        "Setting saved for " + it.model() + ": codes live "
                                + (it.codeLife() == null ? "as for all models" : Times.span(it.codeLife()))
                                + (it.acceptExpiredMic() ? ", expired certificates are accepted" : ""));
            case DeviceDefault it ->
                Words.neutral(SETTING, "Setting saved for " + it.model() + ": " + method(it.onboardingMethod()));
            case ReminderSetting it -> Words.neutral(SETTING, "Setting saved: " + reminders(it));
            case AutoRegistration it ->
                Words.neutral(
                        SETTING,
                        "Setting saved for " + it.model() + ": devices that register by themselves get numbers from "
                                + it.firstNumber() + " to " + it.lastNumber());
            case SiteOperator ignored -> SITE_OPERATOR;
            case PhoneModel it -> saved("Phone model", it.name());
            case DevicePool it -> saved("Device pool", it.name());
            case SecurityProfile it -> saved("Security profile", it.name());
            case SipProfile it -> saved("SIP profile", it.name());
            case PhoneButtonTemplate it -> saved("Phone button template", it.name());
            case LineTemplate it -> saved("Line template", it.name());
            case PhoneTemplate it -> saved("Phone template", it.name());
            case Erasure it -> erased(it);
            default -> saved("State", state.getClass().getSimpleName());
        };
    }

    private static Words erased(Erasure it) {
        int left = it.stores().stream().mapToInt(ErasedStore::left).sum();
        return left == 0
                ? Words.good("person-dash", "A person was erased at " + it.service() + ": nothing is left")
                : Words.bad(
                        "person-dash", "A person was erased at " + it.service() + ": " + left + " entries are left");
    }

    private static Words saved(String kind, String name) {
        return Words.neutral(DOCUMENT, kind + " " + Words.quoted(name) + " saved");
    }

    private static String setting(ActivationSetting setting) {
        return "Setting saved: codes live " + Times.span(setting.codeLife()) + ", phones outside "
                + (setting.mraEnabled() ? "may" : "may not") + " be activated";
    }

    private static String reminders(ReminderSetting setting) {
        return setting.before().isEmpty()
                ? "nobody is reminded of codes"
                : "people are reminded of codes "
                        + setting.before().stream().map(Times::span).collect(Collectors.joining(", "))
                        + " before they expire";
    }

    private static String method(String onboardingMethod) {
        return switch (onboardingMethod) {
            case "ACTIVATION_CODE" -> "phones are activated by code";
            case "AUTO_REGISTRATION" -> "phones register by themselves";
            default -> onboardingMethod;
        };
    }
}
