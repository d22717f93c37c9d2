package io.offhook.console.activationcode.page;

import io.offhook.console.setting.AmountOfTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which expired codes to issue anew, as typed; what is blank matches all.
 *
 * @param life of the new codes; none: as the settings say
 */
record ReissueForm(String model, String deviceName, String ownerId, AmountOfTime life) {

    static final ReissueForm BLANK = new ReissueForm("", "", "", AmountOfTime.NONE);

    static ReissueForm typed(
            Optional<String> model, Optional<String> deviceName, Optional<String> ownerId, AmountOfTime life) {
        return new ReissueForm(
                model.map(String::strip).orElse(""),
                deviceName.map(each -> each.strip().toUpperCase(Locale.ROOT)).orElse(""),
                ownerId.map(String::strip).orElse(""),
                life);
    }

    public AmountOfTime.Unit[] units() {
        return AmountOfTime.Unit.values();
    }

    boolean isWrong() {
        return !life.isNone() && life.duration().isEmpty();
    }

    Map<String, String> body() {
        var body = new LinkedHashMap<String, String>();
        put(body, "model", model);
        put(body, "deviceNamePrefix", deviceName);
        put(body, "ownerId", ownerId);
        life.duration().ifPresent(it -> body.put("codeLife", it.toString()));
        return body;
    }

    private static void put(Map<String, String> body, String field, String value) {
        if (!value.isEmpty()) {
            body.put(field, value);
        }
    }
}
