package io.offhook.console.activationcode.page;

import io.offhook.console.setting.AmountOfTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which expired codes to issue anew, as typed.
 *
 * @param all every one, and the fields that choose are blank
 * @param life of the new codes; none: as the settings say
 */
record ReissueForm(String model, String deviceName, String ownerId, boolean all, AmountOfTime life) {

    static final ReissueForm BLANK = new ReissueForm("", "", "", false, AmountOfTime.NONE);

    static ReissueForm typed(
            Optional<String> model,
            Optional<String> deviceName,
            Optional<String> ownerId,
            boolean all,
            AmountOfTime life) {
        return new ReissueForm(
                model.map(String::strip).orElse(""),
                deviceName.map(each -> each.strip().toUpperCase(Locale.ROOT)).orElse(""),
                ownerId.map(String::strip).orElse(""),
                all,
                life);
    }

    public AmountOfTime.Unit[] units() {
        return AmountOfTime.Unit.values();
    }

    /** By a field or all, one of the two: a form that came without its fields must not mean every code. */
    boolean choosesClearly() {
        return all == (model + deviceName + ownerId).isEmpty();
    }

    boolean isWrong() {
        return !life.isNone() && life.duration().isEmpty();
    }

    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        put(body, "model", model);
        put(body, "deviceNamePrefix", deviceName);
        put(body, "ownerId", ownerId);
        if (all) {
            body.put("all", true);
        }
        life.duration().ifPresent(it -> body.put("codeLife", it.toString()));
        return body;
    }

    private static void put(Map<String, Object> body, String field, String value) {
        if (!value.isEmpty()) {
            body.put(field, value);
        }
    }
}
