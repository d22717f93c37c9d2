package io.offhook.console.setting.page;

import java.util.Optional;

/**
 * Whose history is shown.
 *
 * @param parameter of the address that names it; empty: none is needed
 * @param value of the parameter
 * @param key on the topic
 * @param shape simple name of the contract's record
 */
record HistorySubject(String title, String parameter, String value, String key, String shape) {

    static final String REMINDERS = "reminders";

    private static final HistorySubject GENERAL =
            new HistorySubject("Settings", "", "", SettingsPages.KEY, "ActivationSetting");

    private static final HistorySubject OF_REMINDERS =
            new HistorySubject("Reminders", "of", REMINDERS, REMINDERS, "ReminderSetting");

    /** @param of anything unknown, or absent: the general settings */
    static HistorySubject of(Optional<String> model, Optional<String> of) {
        return model.map(HistorySubject::ofModel)
                .orElseGet(() -> of.filter(REMINDERS::equals).isPresent() ? OF_REMINDERS : GENERAL);
    }

    private static HistorySubject ofModel(String model) {
        return new HistorySubject(
                "Settings of model " + model,
                "model",
                model,
                SettingsPages.MODEL_KEYS + model,
                "ModelActivationSetting");
    }
}
